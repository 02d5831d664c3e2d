using System.Collections.Immutable;
using Linkage.Comparisons;

namespace Linkage;

/// <summary>The share of each frequent value of a field among the records of the training table. Rare values are not in it: they count alike.</summary>
/// <param name="shares">The shares by canonical text, in ordinal order.</param>
/// <param name="rareShare">The share that every other value counts with.</param>
internal sealed class TermShares(ImmutableArray<(string Text, double Share)> shares, double rareShare)
{
    /// <summary>Gets the shares by canonical text, in ordinal order.</summary>
    public ImmutableArray<(string Text, double Share)> Shares { get; } = shares;

    /// <summary>Gets the share that every other value counts with.</summary>
    public double RareShare { get; } = rareShare;

    /// <summary>Takes the shares of every field whose values count by rarity; those of things, which count by holders, stay with the table.</summary>
    public static ImmutableSortedDictionary<string, TermShares> OfAll(BoundComparison[] comparisons, int minTermCount)
    {
        ImmutableSortedDictionary<string, TermShares>.Builder shares = ImmutableSortedDictionary.CreateBuilder<string, TermShares>(StringComparer.Ordinal);
        foreach (BoundComparison comparison in comparisons)
        {
            for (int level = 0; level < comparison.Comparison.Levels.Length; level++)
            {
                TermFrequency? frequency = comparison.Comparison.Levels[level].TermFrequency;
                if (frequency is null || frequency.CountsHolders || shares.ContainsKey(frequency.Field))
                    continue;
                TermTable terms = comparison.TermsAt(level)!;
                if (terms.Total > 0)
                    shares.Add(frequency.Field, Of(terms, minTermCount));
            }
        }

        return shares.ToImmutable();
    }

    public static TermShares Of(TermTable terms, int minTermCount)
    {
        ImmutableArray<(string, double)>.Builder shares = ImmutableArray.CreateBuilder<(string, double)>();
        for (int term = 1; term <= terms.Count; term++)
        {
            if (terms.CountOf(term) >= minTermCount)
                shares.Add((terms.Values.CanonicalText(term), terms.ShareOf(term)));
        }

        double rare = Math.Max(1, minTermCount - 1) / (double)Math.Max(1, terms.Total);
        return new TermShares(shares.DrainToImmutable(), Math.Min(1, rare));
    }
}
