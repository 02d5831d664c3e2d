namespace Linkage.Similarity;

/// <summary>The Jaro-Winkler similarity: <see cref="Jaro"/>, raised for a common prefix, because errors are rarer at the beginning of a name.</summary>
/// <remarks>
/// <para>jaro + 0.1 · p · (1 - jaro) with p units of common prefix, at most 4, where jaro is above 0.7; else jaro. Source: Winkler, "String comparator
/// metrics and enhanced decision rules in the Fellegi-Sunter model of record linkage" (1990).</para>
/// <para>Libraries differ: rapidfuzz, DuckDB and jellyfish raise only above 0.7, as here; textbooks raise always; F23.StringSimilarity counts the whole prefix, by
/// min(0.1, 1 / longer length). jellyfish counts grapheme clusters, as <see cref="TextElements"/> does, and DuckDB UTF-8 bytes, so both give other figures for Thai or
/// Burmese; the unit here is the UTF-16 code unit.</para>
/// <para>Time and threads as <see cref="Jaro"/>; allocates nothing.</para>
/// </remarks>
public static partial class JaroWinkler
{
    private const double BoostThreshold = 0.7;
    private const int MaxPrefix = 4;
    private const double PrefixWeight = 0.1;

    // 1 / (1 - boost) for each length of the prefix.
    private static readonly double[] InverseRests = [1, 1 / 0.9, 1 / 0.8, 1 / 0.7, 1 / 0.6];

    /// <summary>Gives the Jaro-Winkler similarity of two texts.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    /// <returns>From 0 (nothing in common) to 1 (equal); two empty texts give 1, an empty and another text 0.</returns>
    public static double Similarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => Similarity(left, right, 0);

    /// <summary>Gives the Jaro-Winkler similarity of two texts, or 0 where it is below the cut-off.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    /// <param name="cutoff">The smallest similarity of interest, from 0 to 1; a high one lets most pairs be given up early.</param>
    /// <returns>The similarity if it is at least <paramref name="cutoff"/>, else 0.</returns>
    public static double Similarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right, double cutoff)
    {
        int prefix = PrefixLength(left, right);
        double boost = PrefixWeight * prefix;
        double similarity = Jaro.Similarity(left, right, JaroCutoff(cutoff, boost, prefix));
        if (similarity > BoostThreshold)
            similarity += boost * (1 - similarity);
        return EditBudget.AtLeast(similarity, cutoff);
    }

    private static int PrefixLength(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        int limit = Math.Min(MaxPrefix, Math.Min(left.Length, right.Length));
        int length = 0;
        while (length < limit && left[length] == right[length])
            length++;
        return length;
    }

    // jaro + boost (1 - jaro) >= cutoff  <=>  jaro >= (cutoff - boost) / (1 - boost); the slack covers rounding, the exact test follows.
    private static double JaroCutoff(double cutoff, double boost, int prefix) =>
        Math.Min(cutoff, (cutoff - boost) * InverseRests[prefix]) - 1e-9;
}
