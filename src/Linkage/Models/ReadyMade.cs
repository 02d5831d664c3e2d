using Linkage.Blocking;
using Linkage.Comparisons;

namespace Linkage;

/// <summary>Assembles the ready-made settings of kinds that are known by their numbers.</summary>
internal static class ReadyMade
{
    // Two vehicles of unlike provinces have the same letters and figures about once in some million pairs; tables show too few to learn it.
    private const double CutByChance = 5e-7;

    /// <summary>Keeps the comparisons and rules whose fields a table has; all of them when no table is given or none fits.</summary>
    public static LinkageSettings Build(
        RecordSchema schema, IEnumerable<Comparison> comparisons, IEnumerable<BlockingRule> blocking, IEnumerable<BlockingRule> training, RecordTable? table)
    {
        TableProfile? profile = table is null ? null : new TableProfile(table);
        Func<string, bool> has = profile is null ? _ => true : name => profile.Fill(name) > 0;
        LinkageSettingsBuilder builder = new(table?.Schema ?? schema);
        foreach (Comparison comparison in comparisons.Where(comparison => comparison.Fields.Any(has)))
            builder.Add(comparison);
        if (builder.Comparisons.Count == 0 && table is not null)
            return Build(table.Schema, comparisons, blocking, training, table: null);
        foreach (BlockingRule rule in blocking.Where(rule => rule.Keys.All(key => has(key.FieldName))))
            builder.Add(rule);
        foreach (BlockingRule rule in training.Where(rule => rule.Keys.All(key => has(key.FieldName))))
            builder.AddTrainingRule(rule);
        return builder.Build();
    }

    /// <summary>A number that names one thing and no other: equal or not, with or without a slip.</summary>
    /// <param name="field">The field.</param>
    /// <param name="slips">The chance that a match differs by one slip.</param>
    /// <param name="others">The chance that a match has quite another number.</param>
    /// <param name="reuseRate">How often the number is given to another thing.</param>
    /// <param name="cut">The chance that one of two writings lacks the end, such as the province of a plate.</param>
    public static Comparison Number(string field, double slips, double others, double reuseRate, double cut = 0)
    {
        List<ComparisonLevel> levels =
        [
            ComparisonLevel.Null(field),
            ComparisonLevel.Exact(field).With(1 - slips - others - cut, 0.0001, fixM: true),
        ];
        if (cut > 0)
            levels.Add(ComparisonLevel.Begins(field).With(cut, CutByChance, fixM: true, fixU: true));
        if (slips > 0)
            levels.Add(ComparisonLevel.DamerauLevenshtein(field, 1).WithLabel("one slip").With(slips, 0.001, fixM: true));
        levels.Add(ComparisonLevel.Else().With(others, 0.9989, fixM: true));
        return Comparison.Of(field, [.. levels])
            .WithTermFrequencies(new TermFrequency { Field = field, CountsHolders = true, ReuseRate = reuseRate });
    }

    /// <summary>A property that things of a kind keep: the same or another one.</summary>
    public static Comparison Property(string field, double m, double u) => Comparison.Of(
        field,
        ComparisonLevel.Null(field),
        ComparisonLevel.Exact(field).With(m, u),
        ComparisonLevel.Else().With(1 - m, 1 - u)).WithTermFrequencies(weight: 0.5);
}
