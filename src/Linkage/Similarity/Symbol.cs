namespace Linkage.Similarity;

/// <summary>A text element of several units, by its first place in two texts one after the other, and the unit that stands for it.</summary>
internal readonly record struct Symbol(int Start, int Length, char Unit);
