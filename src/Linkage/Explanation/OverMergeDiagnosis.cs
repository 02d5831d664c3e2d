using System.Collections.Immutable;
using System.Globalization;

namespace Linkage;

/// <summary>What speaks for records of different things having been put into one entity.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Records">How many records it has.</param>
/// <param name="Links">How many pairs of its records are links by themselves.</param>
/// <param name="Density">The share of its pairs that are links, from 0 to 1; 1 for an entity of one record.</param>
/// <param name="Bridges">The links whose removal splits it, the least likely first.</param>
/// <param name="Conflicts">Values that contradict each other, by field.</param>
/// <param name="Score">How suspicious it is, 0 for nothing; see the remarks.</param>
/// <remarks>
/// The score adds 2 for unlike identity numbers, 1 for each other field with unlike values and for a source that has it twice; for three records or more what the density lacks to 1;
/// and for the weakest bridge what its probability lacks to 1, with half a point more where both parts have two records or more. It orders entities for a person who looks through
/// them; it is no probability. Immutable; safe to share between threads.
/// </remarks>
public sealed record OverMergeDiagnosis(
    EntityId Entity, EntityKind Kind, int Records, int Links, double Density, ImmutableArray<MergeBridge> Bridges, ImmutableArray<MergeConflict> Conflicts, double Score)
{
    /// <summary>Writes the diagnosis in lines. It holds values of records: do not log it.</summary>
    /// <param name="language">The language.</param>
    public string ToText(ExplanationLanguage language = ExplanationLanguage.English)
    {
        List<string> lines = [ExplanationTexts.Say(language, "merge.head", Entity, Records, Links, Number(Density, "0.00"), Number(Score, "0.00"))];
        if (Bridges.Length + Conflicts.Length == 0)
            lines.Add(ExplanationTexts.Say(language, "merge.nothing"));
        if (Conflicts.Length > 0)
            lines.Add(ExplanationTexts.Say(language, "merge.conflicts"));
        foreach (MergeConflict conflict in Conflicts)
            lines.Add(ExplanationTexts.Say(language, "merge.conflict", ExplanationTexts.Word(language, conflict.Field), ValuesOf(conflict, language)));
        if (Bridges.Length > 0)
            lines.Add(ExplanationTexts.Say(language, "merge.bridges"));
        foreach (MergeBridge bridge in Bridges)
            lines.Add(ExplanationTexts.Say(language, "merge.bridge", bridge.Left, bridge.Right, Number(bridge.Probability, "0.000"), bridge.LeftRecords, bridge.RightRecords));
        return string.Join('\n', lines);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Entity}: {Records} records, {Bridges.Length} bridges, {Conflicts.Length} conflicts, score {Score:0.00}");

    private static string ValuesOf(MergeConflict conflict, ExplanationLanguage language) => conflict.Field == MergeConflicts.Source
        ? ExplanationTexts.Say(language, "merge.source", conflict.Records.Length, conflict.Values[0])
        : string.Join(", ", conflict.Values);

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
