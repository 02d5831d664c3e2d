namespace Linkage.Similarity;

/// <summary>Texts by number, for code that is made once for each way of keeping them.</summary>
internal interface ITexts
{
    /// <summary>Gets whether no text has a character above U+00FF.</summary>
    bool IsNarrow { get; }

    ReadOnlySpan<char> TextOf(int index);
}
