namespace Linkage.Similarity;

/// <summary>The batch forms of measures that work on texts, not on lines of codes.</summary>
internal static class TextBatch
{
    /// <summary>Measures two texts; below the cut-off whatever is less.</summary>
    internal delegate double Measure(ReadOnlySpan<char> left, ReadOnlySpan<char> right, double cutoff);

    public static void Run(ReadOnlySpan<char> query, PreparedStrings values, Span<double> similarities, double cutoff, Measure measure)
    {
        ArgumentNullException.ThrowIfNull(values);
        values.CheckRoom(similarities.Length, nameof(similarities));
        for (int index = 0; index < values.Count; index++)
            similarities[index] = EditBudget.AtLeast(measure(query, values.TextOf(index), cutoff), cutoff);
    }

    public static void Run(PreparedStrings values, ReadOnlySpan<IndexPair> pairs, Span<double> similarities, double cutoff, Measure measure)
    {
        PreparedPairs.Check(values, pairs, similarities.Length, nameof(similarities));
        for (int k = 0; k < pairs.Length; k++)
            similarities[k] = EditBudget.AtLeast(measure(values.TextOf(pairs[k].Left), values.TextOf(pairs[k].Right), cutoff), cutoff);
    }
}
