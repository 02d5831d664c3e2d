using Linkage.Comparisons;

namespace Linkage;

/// <summary>What the words add that two names share which agree in part: rare words tell more than common ones. Safe to share between threads.</summary>
/// <remarks>
/// u of such a level says how often names agree so by whatever word. A shared word with share s moves that by log₂(s̄ / s), where s̄ = Σs² / Σs is the share of the words by which
/// strangers agree on average; several words add up. Words that are only alike add nothing. Cost: the words of the two names; building, those of all names. Nothing is allocated but for a
/// record that is looked up under a name which the table does not know: that is split anew for each pair.
/// </remarks>
internal sealed class BoundWords
{
    private readonly ComparedColumn _column;
    private readonly int[] _starts;
    private readonly int[] _words;
    private readonly Dictionary<string, int> _numbers;
    private readonly double[] _bits;
    private readonly double _weight;

    private BoundWords(ComparedColumn column, int[] starts, int[] words, Dictionary<string, int> numbers, double[] bits, TermFrequency frequency, double u)
    {
        (_column, _starts, _words, _numbers, _bits, _weight) = (column, starts, words, numbers, bits, frequency.Weight);
        Most = _weight * Math.Max(0, Math.Log2(u) - Math.Log2(Math.Max(frequency.MinimumU, 1e-12)));
    }

    /// <summary>Gets the most that shared words add, at least 0.</summary>
    public double Most { get; }

    /// <summary>Whether a level counts the words that names share, rather than the rarity of one whole value.</summary>
    public static bool Counts(ComparisonLevel level) => level is { TermFrequency.ByWords: true, Condition: { Type: ConditionType.Name, Name: > NameAgreement.Reordered } };

    /// <summary>Binds the words of every level of a comparison; null where they do not count.</summary>
    public static BoundWords?[] OfAll(LinkageModel model, BoundComparison bound, IReadOnlyList<LevelParameters> parameters)
    {
        BoundWords?[] levels = new BoundWords?[parameters.Count];
        BoundWords? last = null;
        for (int level = 0; level < levels.Length; level++)
        {
            if (!Counts(bound.Comparison.Levels[level]))
                continue;
            TermFrequency frequency = bound.Comparison.Levels[level].TermFrequency!;
            if (!model.TermFrequencies.TryGetValue(frequency.Field, out TermShares? shares))
                continue;
            ComparedColumn column = bound.TermColumnAt(level)!;
            last = last is not null && ReferenceEquals(last._column, column)
                ? new BoundWords(column, last._starts, last._words, last._numbers, last._bits, frequency, parameters[level].U)
                : Read(column, shares, frequency, parameters[level].U);
            levels[level] = last;
        }

        return levels;
    }

    private static BoundWords Read(ComparedColumn column, TermShares shares, TermFrequency frequency, double u)
    {
        Dictionary<string, double> known = shares.Shares.ToDictionary(word => word.Text, word => word.Share, StringComparer.Ordinal);
        // Where no word is common enough to be listed, all count alike, and none moves anything.
        double mean = shares.Shares.IsEmpty ? shares.RareShare : TermShares.MeanOf(shares);
        int count = column.Values.CanonicalCount;
        int[] starts = new int[count + 2];
        List<int> words = [];
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        List<double> bits = [];
        for (int term = 1; term <= count; term++)
        {
            starts[term] = words.Count;
            foreach (string word in TermShares.WordsOf(column.CanonicalText(term)).Distinct(StringComparer.Ordinal))
            {
                if (!numbers.TryGetValue(word, out int number))
                {
                    numbers.Add(word, number = numbers.Count);
                    bits.Add(Math.Log2(mean / Math.Max(known.GetValueOrDefault(word, shares.RareShare), 1e-12)));
                }

                words.Add(number);
            }
        }

        starts[count + 1] = words.Count;
        return new BoundWords(column, starts, [.. words], numbers, [.. bits], frequency, u);
    }

    /// <summary>Gets what the words add that two rows share. Of several names, the two that share most words count, of these the rarest.</summary>
    /// <param name="column">The column of the names, with the record that is looked up where there is one.</param>
    /// <param name="left">A row.</param>
    /// <param name="right">Another.</param>
    public double BitsOf(ComparedColumn column, int left, int right)
    {
        (int Words, double Bits) best = (0, 0);
        foreach (int leftId in column.ValuesOf(left))
        {
            foreach (int rightId in column.ValuesOf(right))
            {
                (int Words, double Bits) shared = Shared(WordsOf(column, column.CanonicalIdOf(leftId)), WordsOf(column, column.CanonicalIdOf(rightId)));
                if (shared.CompareTo(best) > 0)
                    best = shared;
            }
        }

        return Math.Min(_weight * best.Bits, Most);
    }

    private (int Words, double Bits) Shared(ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        (int words, double bits) = (0, 0);
        foreach (int word in left)
        {
            if (!right.Contains(word))
                continue;
            words++;
            bits += _bits[word];
        }

        return (words, bits);
    }

    // A name that is not of the table, of a record that is looked up, shares only words that the table has.
    private ReadOnlySpan<int> WordsOf(ComparedColumn column, int term)
    {
        if (term == 0)
            return [];
        if (term < _starts.Length - 1)
            return _words.AsSpan(_starts[term], _starts[term + 1] - _starts[term]);
        return TermShares.WordsOf(column.CanonicalText(term)).Distinct(StringComparer.Ordinal).Where(_numbers.ContainsKey).Select(word => _numbers[word]).ToArray();
    }
}
