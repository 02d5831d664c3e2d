namespace Linkage.Similarity;

/// <summary>The measures of <see cref="QGrams"/> on prepared values: sorted numbers are merged for a pair, looked up in a table for a query.</summary>
internal static class GramBatch<TRule>
    where TRule : struct, IGramRule
{
    public static void Run(PreparedStrings values, ReadOnlySpan<IndexPair> pairs, Span<double> similarities, int size, double cutoff)
    {
        PreparedPairs.Check(values, pairs, similarities.Length, nameof(similarities));
        GramSets sets = values.Grams(size);
        for (int k = 0; k < pairs.Length; k++)
            similarities[k] = EditBudget.AtLeast(Of(values, sets, pairs[k].Left, pairs[k].Right, cutoff), cutoff);
    }

    public static void Run(ReadOnlySpan<char> query, PreparedStrings values, Span<double> similarities, int size, double cutoff)
    {
        ArgumentNullException.ThrowIfNull(values);
        values.CheckRoom(similarities.Length, nameof(similarities));
        GramSets sets = values.Grams(size);
        using Scratch<int> table = new([], sets.Numbers);
        table.Span.Clear();
        long total = Count(query, sets, table.Span);
        for (int index = 0; index < values.Count; index++)
            similarities[index] = EditBudget.AtLeast(Of(query, total, table.Span, values, sets, index), cutoff);
    }

    private static double Of(PreparedStrings values, GramSets sets, int left, int right, double cutoff)
    {
        ReadOnlySpan<int> leftGrams = sets.GramsOf(left);
        ReadOnlySpan<int> rightGrams = sets.GramsOf(right);
        if (leftGrams.IsEmpty && rightGrams.IsEmpty)
            return values.TextOf(left) == values.TextOf(right) ? 1 : 0;
        if (TRule.IsCounted)
            return TRule.Similarity(Product(leftGrams, sets.CountsOf(left), rightGrams, sets.CountsOf(right)), sets.SquaresOf(left), sets.SquaresOf(right));
        double most = TRule.Similarity(Math.Min(leftGrams.Length, rightGrams.Length), leftGrams.Length, rightGrams.Length);
        return most < cutoff ? 0 : TRule.Similarity(Shared(leftGrams, rightGrams), leftGrams.Length, rightGrams.Length);
    }

    // Without a branch on the order of two numbers, which no processor can predict.
    private static int Shared(ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < left.Length && j < right.Length)
        {
            int one = left[i];
            int other = right[j];
            shared += one == other ? 1 : 0;
            i += one <= other ? 1 : 0;
            j += other <= one ? 1 : 0;
        }

        return shared;
    }

    private static long Product(ReadOnlySpan<int> left, ReadOnlySpan<int> leftCounts, ReadOnlySpan<int> right, ReadOnlySpan<int> rightCounts)
    {
        long product = 0;
        int i = 0;
        int j = 0;
        while (i < left.Length && j < right.Length)
        {
            int one = left[i];
            int other = right[j];
            product += -(one == other ? 1L : 0L) & ((long)leftCounts[i] * rightCounts[j]);
            i += one <= other ? 1 : 0;
            j += other <= one ? 1 : 0;
        }

        return product;
    }

    private static double Of(ReadOnlySpan<char> query, long total, ReadOnlySpan<int> table, PreparedStrings values, GramSets sets, int index)
    {
        ReadOnlySpan<int> grams = sets.GramsOf(index);
        if (total == 0 && grams.IsEmpty)
            return query.SequenceEqual(values.TextOf(index)) ? 1 : 0;
        long shared = 0;
        if (!TRule.IsCounted)
        {
            foreach (int gram in grams)
                shared += table[gram];
            return TRule.Similarity(shared, total, grams.Length);
        }

        ReadOnlySpan<int> counts = sets.CountsOf(index);
        for (int i = 0; i < grams.Length; i++)
            shared += (long)table[grams[i]] * counts[i];
        return TRule.Similarity(shared, total, sets.SquaresOf(index));
    }

    // Writes what each q-gram of the query counts, and returns its total, with those that no value has.
    private static long Count(ReadOnlySpan<char> query, GramSets sets, Span<int> table)
    {
        ulong[] grams = new ulong[Math.Max(0, query.Length - sets.Size + 1)];
        QGrams.Pack(query, sets.Size, grams);
        long total = 0;
        for (int i = 0; i < grams.Length;)
        {
            int end = i + 1;
            while (end < grams.Length && grams[end] == grams[i])
                end++;
            int count = TRule.IsCounted ? end - i : 1;
            total += (long)count * count;
            int number = sets.NumberOf(grams[i]);
            if (number >= 0)
                table[number] = count;
            i = end;
        }

        return total;
    }
}
