using System.Globalization;

namespace Linkage.IO;

/// <summary>A column of numbers, dates or times; a cell becomes text when it is asked for, integers and decimals without a string.</summary>
/// <param name="values">The values, when every row has one; else null.</param>
/// <param name="some">The values, when rows may have none; else null.</param>
internal sealed class ParquetValues<T>(T[]? values, T?[]? some) : ParquetColumn
    where T : struct
{
    private readonly char[] _text = new char[64];

    /// <inheritdoc/>
    public override int CountOf(int row) => values is not null || some![row] is not null ? 1 : 0;

    /// <inheritdoc/>
    public override ReadOnlySpan<char> TextOf(int row, int item)
    {
        T? value = values is not null ? values[row] : some![row];
        if (item != 0 || value is not { } present)
            return default;
        return IsWrittenPlainly && ((ISpanFormattable)present).TryFormat(_text, out int length, default, CultureInfo.InvariantCulture)
            ? _text.AsSpan(0, length)
            : TextOf(present);
    }

    private static bool IsWrittenPlainly =>
        typeof(T) == typeof(int) || typeof(T) == typeof(long) || typeof(T) == typeof(short) || typeof(T) == typeof(byte) || typeof(T) == typeof(sbyte)
        || typeof(T) == typeof(uint) || typeof(T) == typeof(ulong) || typeof(T) == typeof(ushort) || typeof(T) == typeof(decimal);
}
