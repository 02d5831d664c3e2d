namespace Linkage.Similarity;

/// <summary>Where a token stands in its text.</summary>
internal readonly record struct Token(int Start, int Length);
