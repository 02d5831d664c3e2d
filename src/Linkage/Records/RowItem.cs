namespace Linkage;

/// <summary>The item of a <c>forEach</c> that is being mapped: its text, and where its parts can be read.</summary>
internal readonly ref struct RowItem(ReadOnlySpan<char> text, int column, int index, bool hasParts)
{
    public ReadOnlySpan<char> Text { get; } = text;

    public bool IsSet { get; } = true;

    public ReadOnlySpan<char> Part(MappedRow row, string path) =>
        path.Length == 0 ? Text : hasParts ? row.PartOf(column, index, path) : default;
}
