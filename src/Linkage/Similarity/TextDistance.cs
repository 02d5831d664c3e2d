namespace Linkage.Similarity;

/// <summary>A distance of two texts, such as <see cref="Levenshtein.Distance(ReadOnlySpan{char}, ReadOnlySpan{char})"/>.</summary>
/// <param name="left">One text.</param>
/// <param name="right">The other text.</param>
/// <returns>Not negative; 0 means equal.</returns>
public delegate int TextDistance(ReadOnlySpan<char> left, ReadOnlySpan<char> right);
