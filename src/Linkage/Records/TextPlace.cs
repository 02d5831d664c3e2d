namespace Linkage;

/// <summary>Where a text lies in a <see cref="TextArena"/>.</summary>
internal readonly record struct TextPlace(int Block, int Start, int Length);
