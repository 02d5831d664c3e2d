namespace Linkage.Similarity;

/// <summary>Two values of a <see cref="PreparedStrings"/> that are to be compared.</summary>
/// <param name="Left">The index of one value.</param>
/// <param name="Right">The index of the other value; it may be the same.</param>
public readonly record struct IndexPair(int Left, int Right);
