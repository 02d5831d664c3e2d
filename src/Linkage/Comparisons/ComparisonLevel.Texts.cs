using System.Globalization;

namespace Linkage.Comparisons;

/// <content>Levels of similar texts.</content>
public sealed partial class ComparisonLevel
{
    /// <summary>At most so many characters inserted, deleted or replaced.</summary>
    /// <param name="field">The field.</param>
    /// <param name="distance">The greatest distance, at least 0.</param>
    /// <returns>The level.</returns>
    public static ComparisonLevel Levenshtein(string field, int distance) =>
        AtMost("Levenshtein", ConditionType.Levenshtein, field, distance);

    /// <summary>At most so many characters inserted, deleted, replaced or exchanged with a neighbour.</summary>
    /// <param name="field">The field.</param>
    /// <param name="distance">The greatest distance, at least 0.</param>
    /// <returns>The level.</returns>
    public static ComparisonLevel DamerauLevenshtein(string field, int distance) =>
        AtMost("Damerau-Levenshtein", ConditionType.DamerauLevenshtein, field, distance);

    /// <summary>A Jaro similarity of at least a threshold.</summary>
    /// <param name="field">The field.</param>
    /// <param name="similarity">The least similarity, from 0 to 1.</param>
    /// <returns>The level.</returns>
    public static ComparisonLevel Jaro(string field, double similarity) => AtLeast("Jaro", ConditionType.Jaro, field, similarity);

    /// <summary>A Jaro-Winkler similarity of at least a threshold.</summary>
    /// <param name="field">The field.</param>
    /// <param name="similarity">The least similarity, from 0 to 1.</param>
    /// <returns>The level.</returns>
    public static ComparisonLevel JaroWinkler(string field, double similarity) =>
        AtLeast("Jaro-Winkler", ConditionType.JaroWinkler, field, similarity);

    /// <summary>A share of words in common of at least a threshold, whatever their order: common words over the words of the shorter text.</summary>
    /// <param name="field">The field.</param>
    /// <param name="similarity">The least share, from 0 to 1.</param>
    /// <returns>The level.</returns>
    public static ComparisonLevel TokenSet(string field, double similarity) => AtLeast("words", ConditionType.TokenSet, field, similarity);


    /// <summary>Characters in common, over all that occur in either text, of at least a threshold; each counts once.</summary>
    /// <param name="field">The field.</param>
    /// <param name="similarity">The least share, from 0 to 1.</param>
    /// <returns>The level.</returns>
    public static ComparisonLevel Jaccard(string field, double similarity) => Similarity(field, StringSimilarity.Jaccard, similarity);

    /// <summary>A similarity of at least a threshold, by any of the measures.</summary>
    /// <param name="field">The field.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="similarity">The least similarity, from 0 to 1.</param>
    /// <returns>The level. On a field of several values the most similar two count.</returns>
    public static ComparisonLevel Similarity(string field, StringSimilarity measure, double similarity) => measure switch
    {
        StringSimilarity.Jaro => Jaro(field, similarity),
        StringSimilarity.JaroWinkler => JaroWinkler(field, similarity),
        _ => Make(AtLeastLabel(NameOf(measure), similarity), LevelCondition.OfSimilarity(field, measure, similarity), field),
    };

    /// <summary>At most so many changes, by any of the distances.</summary>
    /// <param name="field">The field.</param>
    /// <param name="measure">The distance.</param>
    /// <param name="distance">The greatest distance, at least 0.</param>
    /// <returns>The level. On a field of several values the nearest two count.</returns>
    public static ComparisonLevel Distance(string field, StringDistance measure, int distance) => measure switch
    {
        StringDistance.Levenshtein => Levenshtein(field, distance),
        StringDistance.DamerauLevenshtein => DamerauLevenshtein(field, distance),
        _ => Make(AtMostLabel(NameOf(measure), distance), LevelCondition.OfDistance(field, measure, distance), field),
    };

    /// <summary>A measure of your own on two canonical texts.</summary>
    /// <param name="name">Its name; a loaded model finds the code by it.</param>
    /// <param name="field">The field.</param>
    /// <param name="function">The measure: symmetric, without side effects, callable from many threads.</param>
    /// <param name="threshold">What it has to be at least.</param>
    /// <param name="higherIsMoreSimilar">False when it has to be at most the threshold: a distance.</param>
    /// <returns>The level. On a field of several values any two may satisfy it.</returns>
    public static ComparisonLevel DistanceFunction(
        string name, string field, Func<string, string, double> function, double threshold, bool higherIsMoreSimilar = true)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(function);
        if (double.IsNaN(threshold))
            throw new ArgumentOutOfRangeException(nameof(threshold), threshold, "The threshold is a number.");
        string label = string.Create(CultureInfo.InvariantCulture, $"{name} {(higherIsMoreSimilar ? '≥' : '≤')} {threshold}");
        return Make(label, LevelCondition.OfFunction(name, field, threshold, higherIsMoreSimilar, function), field);
    }

    private static string NameOf(StringSimilarity measure) => measure switch
    {
        StringSimilarity.Jaro => "Jaro",
        StringSimilarity.JaroWinkler => "Jaro-Winkler",
        StringSimilarity.Levenshtein => "Levenshtein similarity",
        StringSimilarity.OptimalStringAlignment => "alignment similarity",
        StringSimilarity.DamerauLevenshtein => "Damerau-Levenshtein similarity",
        StringSimilarity.Jaccard => "Jaccard",
        StringSimilarity.BigramJaccard => "bigram Jaccard",
        StringSimilarity.BigramDice => "bigram Dice",
        StringSimilarity.BigramCosine => "bigram cosine",
        StringSimilarity.Ratio => "ratio",
        StringSimilarity.PartialRatio => "partial ratio",
        StringSimilarity.TokenSortRatio => "token sort ratio",
        StringSimilarity.TokenSetRatio => "token set ratio",
        StringSimilarity.PartialTokenSortRatio => "partial token sort ratio",
        StringSimilarity.PartialTokenSetRatio => "partial token set ratio",
        StringSimilarity.WeightedRatio => "weighted ratio",
        StringSimilarity.MongeElkan => "Monge-Elkan",
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "There is no such measure."),
    };

    private static string NameOf(StringDistance measure) => measure switch
    {
        StringDistance.Levenshtein => "Levenshtein",
        StringDistance.OptimalStringAlignment => "alignment",
        StringDistance.DamerauLevenshtein => "Damerau-Levenshtein",
        StringDistance.Indel => "insertions and deletions",
        StringDistance.Hamming => "Hamming",
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "There is no such measure."),
    };
}
