using Linkage.Similarity;

namespace Linkage.Comparisons;

/// <summary>The measures that levels may ask for by name.</summary>
internal static class StringMeasures
{
    /// <summary>Gets a similarity; one below the cut-off may come out as anything below it.</summary>
    public static double Of(StringSimilarity measure, string left, string right, double cutoff) => measure switch
    {
        StringSimilarity.Jaro => Jaro.Similarity(left, right, cutoff),
        StringSimilarity.JaroWinkler => JaroWinkler.Similarity(left, right, cutoff),
        StringSimilarity.Levenshtein => Levenshtein.Similarity(left, right, cutoff),
        StringSimilarity.OptimalStringAlignment => OptimalStringAlignment.Similarity(left, right, cutoff),
        StringSimilarity.DamerauLevenshtein => DamerauLevenshtein.Similarity(left, right, cutoff),
        StringSimilarity.Jaccard => QGrams.Jaccard(left, right, 1, cutoff),
        StringSimilarity.BigramJaccard => QGrams.Jaccard(left, right, 2, cutoff),
        StringSimilarity.BigramDice => QGrams.Dice(left, right, 2, cutoff),
        StringSimilarity.BigramCosine => QGrams.Cosine(left, right, 2, cutoff),
        StringSimilarity.Ratio => Indel.Similarity(left, right, cutoff),
        StringSimilarity.PartialRatio => PartialRatio.Similarity(left, right, cutoff),
        StringSimilarity.TokenSortRatio => TokenSort.Similarity(left, right, cutoff),
        StringSimilarity.TokenSetRatio => TokenSet.Similarity(left, right, cutoff),
        StringSimilarity.PartialTokenSortRatio => TokenSort.PartialSimilarity(left, right, cutoff),
        StringSimilarity.PartialTokenSetRatio => TokenSet.PartialSimilarity(left, right, cutoff),
        StringSimilarity.WeightedRatio => WeightedRatio.Similarity(left, right, cutoff),
        StringSimilarity.MongeElkan => MongeElkan.Similarity(left, right),
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "There is no such measure."),
    };

    /// <summary>Gets a distance, or any greater number than the limit when it is beyond it.</summary>
    public static int Of(StringDistance measure, string left, string right, int limit) => measure switch
    {
        StringDistance.Levenshtein => Levenshtein.Distance(left, right, limit),
        StringDistance.OptimalStringAlignment => OptimalStringAlignment.Distance(left, right, limit),
        StringDistance.DamerauLevenshtein => DamerauLevenshtein.Distance(left, right, limit),
        StringDistance.Indel => Indel.Distance(left, right, limit),
        StringDistance.Hamming => Hamming.Distance(left, right, limit),
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "There is no such measure."),
    };
}
