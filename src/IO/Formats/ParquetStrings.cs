namespace Linkage.IO;

/// <summary>A column of lists, or of bytes, as strings.</summary>
/// <param name="texts">The texts of all rows.</param>
/// <param name="starts">Where each row's begin, and, last, their number; null when every row has one value.</param>
internal sealed class ParquetStrings(string?[] texts, int[]? starts) : ParquetColumn
{
    /// <inheritdoc/>
    public override int CountOf(int row) => starts is null ? (string.IsNullOrWhiteSpace(texts[row]) ? 0 : 1) : starts[row + 1] - starts[row];

    /// <inheritdoc/>
    public override ReadOnlySpan<char> TextOf(int row, int item) =>
        starts is null ? (item == 0 ? texts[row] : default) : (item < CountOf(row) ? texts[starts[row] + item] : default);
}
