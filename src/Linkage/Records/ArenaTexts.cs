using Linkage.Similarity;

namespace Linkage;

/// <summary>The texts of an arena.</summary>
internal readonly struct ArenaTexts(TextArena arena) : ITexts
{
    public bool IsNarrow => arena.IsNarrow;

    public ReadOnlySpan<char> TextOf(int index) => arena[index];
}
