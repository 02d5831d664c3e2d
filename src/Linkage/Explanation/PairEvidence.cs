using System.Collections.Immutable;
using Linkage.Comparisons;

namespace Linkage;

/// <summary>Tells what each comparison adds to the weight of a pair.</summary>
internal static class PairEvidence
{
    /// <param name="model">The model, bound to the table of the pair's rows.</param>
    /// <param name="pair">The pair.</param>
    /// <param name="left">The record whose values are shown left.</param>
    /// <param name="right">The other record.</param>
    public static ImmutableArray<ComparisonEvidence> Of(BoundModel model, ScoredPair pair, SourceRecord left, SourceRecord right)
    {
        Span<byte> levels = stackalloc byte[pair.Pattern.Count];
        ImmutableArray<ComparisonEvidence>.Builder evidence = ImmutableArray.CreateBuilder<ComparisonEvidence>();
        for (int i = 0; i < levels.Length; i++)
        {
            levels[i] = (byte)pair.Pattern[i];
            evidence.Add(Of(model, i, pair, left, right));
        }
        foreach ((string name, double bits) in model.CorrelationParts(levels))
            AddCorrection(evidence, name, bits);
        AddCorrection(evidence, model.HouseholdName(levels), model.HouseholdBits(pair.Left, pair.Right, levels));
        AddCorrection(evidence, "relational cap", model.CapBits(pair.Left, pair.Right, levels));
        return evidence.ToImmutable();
    }

    private static ComparisonEvidence Of(BoundModel model, int index, ScoredPair pair, SourceRecord left, SourceRecord right)
    {
        Comparison comparison = model.Model.Settings.Comparisons[index];
        int level = pair.Pattern[index];
        bool isNull = comparison.Levels[level].IsNull;
        LevelParameters parameters = model.Model.ParametersOf(comparison.Name)[level];
        double term = model.TermBits(index, pair.Left, pair.Right, level);
        return new ComparisonEvidence(
            comparison.Name,
            comparison.Levels[level].Label,
            Values(left, comparison),
            Values(right, comparison),
            isNull ? null : parameters.M,
            isNull ? null : parameters.U,
            new MatchWeight(term),
            new MatchWeight(model.LevelBits(index, level) + term));
    }

    private static ImmutableArray<string> Values(SourceRecord record, Comparison comparison)
    {
        List<string> values = [];
        foreach (string field in comparison.Fields.Where(record.Table.Schema.Contains))
        {
            ValueColumn column = record.Table.Column(field);
            foreach (int id in column.ValuesOf(record.Row))
                values.Add(column.Values.Raw(id));
        }
        return [.. values.Distinct(StringComparer.Ordinal)];
    }

    private static void AddCorrection(ImmutableArray<ComparisonEvidence>.Builder evidence, string name, double bits)
    {
        if (bits != 0)
            evidence.Add(new ComparisonEvidence(name, null, [], [], null, null, default, new MatchWeight(bits)));
    }
}
