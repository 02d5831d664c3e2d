namespace Linkage.Comparisons;

/// <summary>A measure of how many changes two texts are apart: what <see cref="ComparisonLevel.Distance"/> can ask for.</summary>
/// <remarks>Characters are UTF-16 code units. Each is a class of the namespace <see cref="Linkage.Similarity"/>.</remarks>
public enum StringDistance
{
    /// <summary>Characters inserted, deleted or replaced.</summary>
    Levenshtein,

    /// <summary>As Levenshtein, or neighbours exchanged; nothing changes twice.</summary>
    OptimalStringAlignment,

    /// <summary>As Levenshtein, or neighbours exchanged, without restriction.</summary>
    DamerauLevenshtein,

    /// <summary>Characters inserted or deleted.</summary>
    Indel,

    /// <summary>Places with different characters; those by which one text is longer count, too.</summary>
    Hamming,
}
