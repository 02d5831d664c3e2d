namespace Linkage.Similarity;

/// <summary>The texts of an array of strings; null reads as empty.</summary>
internal readonly struct StringTexts(string?[] texts) : ITexts
{
    public bool IsNarrow { get; } = !texts.Any(text => text.AsSpan().ContainsAnyExceptInRange('\0', '\u00FF'));

    public ReadOnlySpan<char> TextOf(int index) => texts[index];
}
