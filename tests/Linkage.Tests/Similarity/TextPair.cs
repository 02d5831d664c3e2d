namespace Linkage.Similarity;

/// <summary>Two texts for a property; see <see cref="TextPairs"/>.</summary>
public sealed record TextPair(string Left, string Right);
