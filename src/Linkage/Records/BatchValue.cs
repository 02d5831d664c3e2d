namespace Linkage;

/// <summary>One value in a <see cref="BatchColumn"/>: the record that states it, a piece of the batch's text, and the hash of text and field.</summary>
internal readonly record struct BatchValue(int Record, int Start, int Length, ulong Hash);
