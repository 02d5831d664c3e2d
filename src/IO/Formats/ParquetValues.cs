namespace Linkage.IO;

/// <summary>A column of numbers, dates or times; a cell becomes characters in one buffer when it is asked for, no string.</summary>
/// <param name="values">The values, when every row has one; else null.</param>
/// <param name="some">The values, when rows may have none; else null.</param>
/// <param name="writer">Writes a value.</param>
internal sealed class ParquetValues<T>(T[]? values, T?[]? some, CellWriter<T> writer) : ParquetColumn
    where T : struct
{
    private char[] _text = new char[64];

    /// <inheritdoc/>
    public override int CountOf(int row) => values is not null || some![row] is not null ? 1 : 0;

    /// <inheritdoc/>
    public override ReadOnlySpan<char> TextOf(int row, int item)
    {
        T? value = values is not null ? values[row] : some![row];
        if (item != 0 || value is not { } present)
            return default;
        int length;
        while (!writer(present, _text, out length))
            _text = new char[2 * _text.Length];
        return _text.AsSpan(0, length);
    }
}
