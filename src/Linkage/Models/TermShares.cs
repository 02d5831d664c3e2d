using System.Collections.Immutable;
using Linkage.Comparisons;

namespace Linkage;

/// <summary>The share of each frequent value of a field among the records of the training table. Rare values are not in it: they count alike.</summary>
internal sealed class TermShares
{
    private readonly Lazy<ImmutableArray<(string Text, double Share)>> _shares;
    private readonly TermTable? _terms;
    private readonly int _minTermCount;

    /// <param name="shares">The shares by canonical text, in ordinal order.</param>
    /// <param name="rareShare">The share that every other value counts with.</param>
    public TermShares(ImmutableArray<(string Text, double Share)> shares, double rareShare)
    {
        _shares = new(shares);
        RareShare = rareShare;
    }

    private TermShares(TermTable terms, int minTermCount, double rareShare)
    {
        (_terms, _minTermCount, RareShare) = (terms, minTermCount, rareShare);
        _shares = new(() => SharesOf(terms, minTermCount));
    }

    /// <summary>Gets the shares by canonical text, in ordinal order.</summary>
    public ImmutableArray<(string Text, double Share)> Shares => _shares.Value;

    /// <summary>Gets the share that every other value counts with.</summary>
    public double RareShare { get; }

    /// <summary>Whether the shares were counted on these very values, so that terms are known by their numbers.</summary>
    public bool AreOf(ColumnValues values) => _terms is not null && ReferenceEquals(_terms.Values, values);

    /// <summary>Gets the share of a term by its number, or null when it counts with the rare ones. To be asked where <see cref="AreOf"/> holds.</summary>
    public double? ShareOf(int term) => _terms!.CountOf(term) >= _minTermCount ? _terms.ShareOf(term) : null;

    /// <summary>Takes the shares of every field whose values count by rarity; those of things, which count by holders, stay with the table.</summary>
    /// <param name="comparisons">The comparisons.</param>
    /// <param name="minTermCount">The number of records, or people, from which on a value has a share of its own.</param>
    /// <param name="people">The number of the person of each row, for people to be counted; null for records.</param>
    /// <param name="furtherRecords">How many further records a person has, on average, that count besides the first; 0 where nothing is known of it.</param>
    public static ImmutableSortedDictionary<string, TermShares> OfAll(BoundComparison[] comparisons, int minTermCount, int[]? people = null, double furtherRecords = 0)
    {
        ImmutableSortedDictionary<string, TermShares>.Builder shares = ImmutableSortedDictionary.CreateBuilder<string, TermShares>(StringComparer.Ordinal);
        foreach (BoundComparison comparison in comparisons)
        {
            for (int level = 0; level < comparison.Comparison.Levels.Length; level++)
            {
                TermFrequency? frequency = comparison.Comparison.Levels[level].TermFrequency;
                if (frequency is null || frequency.CountsHolders || shares.ContainsKey(frequency.Field))
                    continue;
                TermTable terms = people is null ? comparison.TermsAt(level)! : TermTable.OfPeople(comparison.TermColumnAt(level)!.Column, people);
                if (terms.Total > 0)
                    shares.Add(frequency.Field, (frequency.ByWords ? OfWords(terms, minTermCount) : Of(terms, minTermCount)).AmongStrangers(furtherRecords, terms.Total));
            }
        }

        return shares.ToImmutable();
    }

    /// <summary>Takes the shares of every field whose values count by rarity, those that the options list from there.</summary>
    /// <param name="comparisons">The comparisons.</param>
    /// <param name="schema">The fields.</param>
    /// <param name="options">How to train.</param>
    /// <param name="minTermCount">The number of records, or people, from which on a value has a share of its own.</param>
    /// <param name="people">The number of the person of each row, for people to be counted; null for records.</param>
    /// <param name="furtherRecords">How many further records a person has, on average, that count besides the first; 0 where nothing is known of it.</param>
    public static ImmutableSortedDictionary<string, TermShares> OfAll(
        BoundComparison[] comparisons, RecordSchema schema, TrainingOptions options, int minTermCount, int[]? people = null, double furtherRecords = 0)
    {
        ImmutableSortedDictionary<string, TermShares> shares = OfAll(comparisons, minTermCount, people, furtherRecords);
        foreach (TermFrequencyTable table in options.TermFrequencies)
        {
            if (UseOf(table, comparisons) is TermFrequency frequency)
                shares = shares.SetItem(table.Field, table.ToShares(schema, frequency.ByWords));
        }

        return shares;
    }

    /// <summary>Gets how the rarity of a table's field counts, or null where no level counts it.</summary>
    public static TermFrequency? UseOf(TermFrequencyTable table, BoundComparison[] comparisons) => comparisons
        .SelectMany(bound => bound.Comparison.Levels).Select(level => level.TermFrequency)
        .FirstOrDefault(frequency => frequency is { CountsHolders: false } && frequency.Field == table.Field);

    // Whoever has a value has it on their further records too; those say nothing of how many strangers have it.
    private TermShares AmongStrangers(double furtherRecords, long total)
    {
        if (furtherRecords <= 0)
            return this;
        double own = furtherRecords / total;
        double Strangers(double share) => Math.Min(share, Math.Max(share - own, 0.5 / total));
        return new TermShares([.. Shares.Select(term => (term.Text, Strangers(term.Share)))], RareShare);
    }

    public static TermShares Of(TermTable terms, int minTermCount)
    {
        double rare = RareShareOf(terms, minTermCount);

        // Where every value counts, its text is not made before somebody asks for it. Where few do, the model lets go of the table.
        return minTermCount <= 1 ? new TermShares(terms, minTermCount, rare) : new TermShares(SharesOf(terms, minTermCount), rare);
    }

    private static TermShares OfWords(TermTable terms, int minTermCount) => new(
        [.. CountWords(terms).Where(word => word.Value >= minTermCount).OrderBy(word => word.Key, StringComparer.Ordinal).Select(word => (word.Key, Math.Min(1, (double)word.Value / terms.Total)))],
        RareShareOf(terms, minTermCount));

    /// <summary>Counts the values that have each word.</summary>
    public static Dictionary<string, long> CountWords(TermTable terms)
    {
        Dictionary<string, long> counts = new(StringComparer.Ordinal);
        for (int term = 1; term <= terms.Count; term++)
        {
            foreach (string word in WordsOf(terms.Values.CanonicalText(term)).Distinct(StringComparer.Ordinal))
                counts[word] = counts.GetValueOrDefault(word) + terms.CountOf(term);
        }

        return counts;
    }

    /// <summary>Gets the mean share of the values on which two people agree by chance; 1 where no value is listed.</summary>
    public static double MeanOf(TermShares shares)
    {
        double sum = shares.Shares.Sum(word => word.Share);
        return sum > 0 ? shares.Shares.Sum(word => word.Share * word.Share) / sum : 1;
    }

    /// <summary>Gets the words of a value.</summary>
    public static string[] WordsOf(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static double RareShareOf(TermTable terms, int minTermCount) => Math.Min(1, Math.Max(1, minTermCount - 1) / (double)Math.Max(1, terms.Total));

    private static ImmutableArray<(string Text, double Share)> SharesOf(TermTable terms, int minTermCount)
    {
        ImmutableArray<(string, double)>.Builder shares = ImmutableArray.CreateBuilder<(string, double)>();
        for (int term = 1; term <= terms.Count; term++)
        {
            if (terms.CountOf(term) >= minTermCount)
                shares.Add((terms.Values.CanonicalText(term), terms.ShareOf(term)));
        }

        return shares.DrainToImmutable();
    }
}
