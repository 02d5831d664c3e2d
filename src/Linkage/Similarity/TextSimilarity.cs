namespace Linkage.Similarity;

/// <summary>A similarity of two texts, such as <see cref="JaroWinkler.Similarity(ReadOnlySpan{char}, ReadOnlySpan{char})"/>.</summary>
/// <param name="left">One text.</param>
/// <param name="right">The other text.</param>
/// <returns>From 0 to 1, where 1 means equal.</returns>
public delegate double TextSimilarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right);
