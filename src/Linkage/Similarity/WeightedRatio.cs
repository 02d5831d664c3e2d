namespace Linkage.Similarity;

/// <summary>The weighted ratio ("WRatio"): the best of the ratios, those that forgive more counting for less; a rule of thumb for texts of unknown make.</summary>
/// <remarks>
/// <para>Where the longer text has less than 1.5 times the shorter's units: the larger of <see cref="Indel"/> and 0.95 · <see cref="TokenRatio"/>. Else the largest of
/// <see cref="Indel"/>, p · <see cref="PartialRatio"/> and 0.95 · p · the partial <see cref="TokenRatio"/>, with p = 0.9, or 0.6 where the longer text has more than 8
/// times the shorter's units.</para>
/// <para>Times 100 it is WRatio of rapidfuzz 3 without a processor: case and punctuation count. FuzzySharp and fuzzywuzzy differ: they round every ratio to a whole
/// per cent and the partial ones try fewer parts. The unit is the UTF-16 code unit. Allocates nothing. Safe to call from many threads.</para>
/// </remarks>
public static partial class WeightedRatio
{
    private const double PartialFrom = 1.5;
    private const double MuchLongerFrom = 8;
    private const double TokenWeight = 0.95;
    private const double PartialWeight = 0.9;
    private const double MuchLongerWeight = 0.6;

    /// <summary>Gives the weighted ratio of two texts.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    /// <returns>From 0 to 1; 1 only for equal texts, 0 where either is empty.</returns>
    public static double Similarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => Similarity(left, right, 0);

    /// <summary>Gives the weighted ratio of two texts, or 0 where it is below the cut-off.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    /// <param name="cutoff">The smallest similarity of interest, from 0 to 1.</param>
    /// <returns>The similarity if it is at least <paramref name="cutoff"/>, else 0.</returns>
    public static double Similarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right, double cutoff)
    {
        if (left.IsEmpty || right.IsEmpty)
            return 0;
        double ratio = Indel.Similarity(left, right, cutoff);
        double lengths = (double)Math.Max(left.Length, right.Length) / Math.Min(left.Length, right.Length);
        if (lengths < PartialFrom)
            return EditBudget.AtLeast(Math.Max(ratio, TokenWeight * TokenRatio.Similarity(left, right, Unweighted(cutoff, TokenWeight))), cutoff);

        double partial = lengths <= MuchLongerFrom ? PartialWeight : MuchLongerWeight;
        if (partial < cutoff)
            return ratio;
        double parts = partial * PartialRatio.Similarity(left, right, Unweighted(cutoff, partial));
        double tokens = TokenWeight * partial * TokenRatio.PartialSimilarity(left, right, Unweighted(cutoff, TokenWeight * partial));
        return EditBudget.AtLeast(Math.Max(ratio, Math.Max(parts, tokens)), cutoff);
    }

    // The slack keeps rounding from deciding what the weighted ratio should.
    private static double Unweighted(double cutoff, double weight) => cutoff / weight - 1e-9;
}
