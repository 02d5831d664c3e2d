namespace Linkage;

/// <summary>How canonical texts are numbered, and where they lie.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Ids">The canonical number of each value, from place 1; null when it is the value's own.</param>
/// <param name="Texts">For each canonical number a value whose raw text it is, or ~ its place in <paramref name="Changed"/>; null when it is the value of that number.</param>
/// <param name="Changed">Canonical texts that differ from the raw text of their value.</param>
internal readonly record struct CanonicalNumbers(int Count, int[]? Ids, int[]? Texts, PackedTexts Changed);
