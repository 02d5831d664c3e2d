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
