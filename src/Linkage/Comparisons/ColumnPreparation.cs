using Linkage.Blocking;

namespace Linkage.Comparisons;

/// <summary>Binds comparisons while other threads make ready what they read: derived columns, prepared strings, counts of terms.</summary>
internal static class ColumnPreparation
{
    /// <summary>Binds comparisons, in their order.</summary>
    public static BoundComparison[] Bind(IReadOnlyCollection<Comparison> comparisons, BindingContext context, int threads, CancellationToken cancellationToken = default)
    {
        // Whoever needs something first makes it, the other waits for it.
        Task preparing = threads > 1 ? Task.Run(() => Prepare(comparisons, context, threads - 1, cancellationToken), CancellationToken.None) : Task.CompletedTask;
        try
        {
            BoundComparison[] bound = [.. comparisons.Select(comparison => BoundComparison.Create(comparison, context))];
            preparing.GetAwaiter().GetResult();
            return bound;
        }
        finally
        {
            Task.WaitAny([preparing], CancellationToken.None);
        }
    }

    private static void Prepare(IReadOnlyCollection<Comparison> comparisons, BindingContext context, int threads, CancellationToken cancellationToken)
    {
        ILookup<string, LevelCondition> conditions = comparisons
            .SelectMany(comparison => comparison.Levels)
            .SelectMany(level => Single(level.Condition))
            .SelectMany(condition => condition.Fields.Select(field => (field, condition)))
            .ToLookup(use => use.field, use => use.condition, StringComparer.Ordinal);
        HashSet<string> counted = comparisons
            .SelectMany(comparison => comparison.Levels)
            .Where(level => level.TermFrequency is { CountsHolders: false })
            .Select(level => level.TermFrequency!.Field)
            .ToHashSet(StringComparer.Ordinal);

        // What takes longest comes first.
        string[] fields = [.. conditions.Select(uses => uses.Key).Union(counted, StringComparer.Ordinal).OrderByDescending(field => CostOf(context.Table, field)).ThenBy(field => field, StringComparer.Ordinal)];
        ParallelUnits.Run(
            fields.Length,
            threads,
            () => context,
            (own, i) => Prepare(own.Column(fields[i]), isCompared: conditions[fields[i]].Any(HasBatchForm), isCounted: counted.Contains(fields[i])),
            cancellationToken);
    }

    private static void Prepare(ComparedColumn column, bool isCompared, bool isCounted)
    {
        _ = column.HasSeveral;
        if (isCompared)
            _ = column.Prepared;
        if (isCounted)
            _ = column.Terms;
    }

    private static IEnumerable<LevelCondition> Single(LevelCondition condition) => condition.Parts.IsEmpty ? [condition] : condition.Parts.SelectMany(Single);

    /// <summary>Whether a level is decided by a kernel over prepared strings.</summary>
    private static bool HasBatchForm(LevelCondition condition) =>
        condition.OtherField.Length == 0 && condition.Type is ConditionType.Jaro or ConditionType.JaroWinkler or ConditionType.Levenshtein or ConditionType.DamerauLevenshtein;

    // An expression costs several times what its field costs.
    private static long CostOf(RecordTable table, string field)
    {
        if (table.Schema.Contains(field))
            return table.Column(field).Values.Count;
        string source = FieldExpression.FieldOf(field);
        return table.Schema.Contains(source) ? 4L * table.Column(source).Values.Count : 0;
    }
}
