namespace Linkage.Comparisons;

/// <summary>A measure of how alike two texts are, from 0 to 1: what <see cref="ComparisonLevel.Similarity"/> can ask for.</summary>
/// <remarks>Each is a class of the namespace <see cref="Linkage.Similarity"/>, which says what it counts. What other libraries call a ratio is 100 times ours.</remarks>
public enum StringSimilarity
{
    /// <summary><see cref="Linkage.Similarity.Jaro"/>.</summary>
    Jaro,

    /// <summary><see cref="Linkage.Similarity.JaroWinkler"/>.</summary>
    JaroWinkler,

    /// <summary>1 less the <see cref="Linkage.Similarity.Levenshtein"/> distance over the longer length.</summary>
    Levenshtein,

    /// <summary>1 less the <see cref="Linkage.Similarity.OptimalStringAlignment"/> distance over the longer length.</summary>
    OptimalStringAlignment,

    /// <summary>1 less the <see cref="Linkage.Similarity.DamerauLevenshtein"/> distance over the longer length.</summary>
    DamerauLevenshtein,

    /// <summary>Characters in common over all that occur, each counted once: DuckDB's and Splink's <c>jaccard</c>.</summary>
    Jaccard,

    /// <summary>Pairs of neighbouring characters in common over all that occur, each counted once (<see cref="Linkage.Similarity.QGrams"/>).</summary>
    BigramJaccard,

    /// <summary>Dice's coefficient of pairs of neighbouring characters (<see cref="Linkage.Similarity.QGrams"/>).</summary>
    BigramDice,

    /// <summary>The cosine of the counts of pairs of neighbouring characters (<see cref="Linkage.Similarity.QGrams"/>).</summary>
    BigramCosine,

    /// <summary>Twice the longest common subsequence over both lengths (<see cref="Linkage.Similarity.Indel"/>): the plain ratio.</summary>
    Ratio,

    /// <summary>The ratio of the shorter text to the most similar part of the longer (<see cref="Linkage.Similarity.PartialRatio"/>).</summary>
    PartialRatio,

    /// <summary>The ratio of the words in sorted order (<see cref="Linkage.Similarity.TokenSort"/>).</summary>
    TokenSortRatio,

    /// <summary>The ratio of common and other words (<see cref="Linkage.Similarity.TokenSet"/>).</summary>
    TokenSetRatio,

    /// <summary>The partial ratio of the words in sorted order.</summary>
    PartialTokenSortRatio,

    /// <summary>The partial ratio of common and other words: 1 where any word is common.</summary>
    PartialTokenSetRatio,

    /// <summary>The best of several ratios, weighed by how unlike the lengths are (<see cref="Linkage.Similarity.WeightedRatio"/>).</summary>
    WeightedRatio,

    /// <summary>The best fitting word for each word, on average, both ways (<see cref="Linkage.Similarity.MongeElkan"/>).</summary>
    MongeElkan,
}
