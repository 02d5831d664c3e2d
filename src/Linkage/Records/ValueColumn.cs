namespace Linkage;

/// <summary>A column of a record table: for each row the numbers of its distinct values.</summary>
/// <remarks>Layout: where no row states two values, one 4-byte value number per row, 0 for none; else one 4-byte offset per row and one 4-byte number
/// per stated value, which ascend within a row. Immutable; safe to share between threads.</remarks>
public sealed class ValueColumn
{
    private readonly int[]? _offsets;   // null: _ids has one number per row
    private readonly int[] _ids;
    private int[]? _singles;
    private int[]? _canonicals;

    private ValueColumn(Field field, int rowCount, int[]? offsets, int[] ids, int valueCount, ColumnValues values)
    {
        Field = field;
        RowCount = rowCount;
        Values = values;
        ValueCount = valueCount;
        (_offsets, _ids) = (offsets, ids);
    }

    /// <summary>Gets the field.</summary>
    public Field Field { get; }

    /// <summary>Gets the number of rows.</summary>
    public int RowCount { get; }

    /// <summary>Gets how many values all rows state together.</summary>
    public int ValueCount { get; }

    /// <summary>Gets the distinct values.</summary>
    public ColumnValues Values { get; }

    /// <summary>Gets for each row the number of its value, 0 for none; null when a row states two.</summary>
    internal int[]? SingleIds => _offsets is not null ? null : _singles ??= ValueCount == 0 ? new int[RowCount] : _ids;

    /// <summary>Gets for each row the canonical number of its value, 0 for none or no evidence; null when a row states two values.</summary>
    /// <remarks>Made when first asked for, 4 bytes a row, unless every value is its own canonical number.</remarks>
    internal int[]? CanonicalSingles => SingleIds is { } ids ? _canonicals ??= Canonicals(ids) : null;

    /// <summary>Gets the numbers of a row's values in <see cref="Values"/>; empty when the row states none.</summary>
    public ReadOnlySpan<int> ValuesOf(int row)
    {
        if (_offsets is not null)
            return _ids.AsSpan(_offsets[row], _offsets[row + 1] - _offsets[row]);
        return ValueCount == 0 || _ids[row] == 0 ? [] : _ids.AsSpan(row, 1);
    }

    /// <summary>Creates a column.</summary>
    /// <param name="field">The field.</param>
    /// <param name="rowCount">The number of rows.</param>
    /// <param name="offsets">Where each row's values begin in <paramref name="ids"/>, and, last, their number: <paramref name="rowCount"/> + 1 entries that ascend.</param>
    /// <param name="ids">Value numbers, ascending within a row.</param>
    /// <param name="values">The distinct values.</param>
    /// <exception cref="ArgumentException">The offsets do not fit.</exception>
    public static ValueColumn Create(Field field, int rowCount, ReadOnlySpan<int> offsets, ReadOnlySpan<int> ids, ColumnValues values)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(values);
        if (offsets.Length != rowCount + 1 || offsets[0] != 0 || offsets[rowCount] != ids.Length)
            throw new ArgumentException($"A column of {rowCount} rows needs {rowCount + 1} offsets from 0 to the number of values.", nameof(offsets));
        return Singles(offsets, ids) is { } singles
            ? new ValueColumn(field, rowCount, null, singles, ids.Length, values)
            : new ValueColumn(field, rowCount, offsets.ToArray(), ids.ToArray(), ids.Length, values);
    }

    /// <summary>Returns some rows as a column of their own, which shares the values of this one.</summary>
    /// <param name="rows">The rows.</param>
    internal ValueColumn RowsOnly(int[] rows)
    {
        int[] offsets = new int[rows.Length + 1];
        for (int i = 0; i < rows.Length; i++)
            offsets[i + 1] = offsets[i] + ValuesOf(rows[i]).Length;
        int[] ids = new int[offsets[^1]];
        for (int i = 0; i < rows.Length; i++)
            ValuesOf(rows[i]).CopyTo(ids.AsSpan(offsets[i]));
        return Create(Field, rows.Length, offsets, ids, Values);
    }

    /// <summary>Creates a column in which no row states a value.</summary>
    public static ValueColumn Empty(Field field, int rowCount)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentOutOfRangeException.ThrowIfNegative(rowCount);
        return new ValueColumn(field, rowCount, null, [], 0, ColumnValues.Empty);   // nothing per row: asking for a field that nobody states costs nothing
    }

    /// <summary>Creates a column in which no row states two values.</summary>
    /// <param name="field">The field.</param>
    /// <param name="ids">For each row the number of its value, 0 for none; the column keeps the array.</param>
    /// <param name="valueCount">How many of them are not 0.</param>
    /// <param name="values">The distinct values.</param>
    internal static ValueColumn OfSingles(Field field, int[] ids, int valueCount, ColumnValues values) => new(field, ids.Length, null, ids, valueCount, values);

    /// <summary>Creates a column of arrays that it keeps; they are as <see cref="Create"/> has them.</summary>
    internal static ValueColumn OfLists(Field field, int[] offsets, int[] ids, ColumnValues values) => new(field, offsets.Length - 1, offsets, ids, ids.Length, values);

    // The number 0 is taken for "none" in this layout, so a row that states it needs the other.
    private static int[]? Singles(ReadOnlySpan<int> offsets, ReadOnlySpan<int> ids)
    {
        int[] singles = new int[offsets.Length - 1];
        for (int row = 0; row < singles.Length; row++)
        {
            int count = offsets[row + 1] - offsets[row];
            if (count > 1 || (count == 1 && ids[offsets[row]] == 0))
                return null;
            if (count == 1)
                singles[row] = ids[offsets[row]];
        }
        return singles;
    }

    private int[] Canonicals(int[] ids)
    {
        if (Values.CanonicalsAreValues)
            return ids;
        int[] canonicals = new int[ids.Length];
        for (int row = 0; row < canonicals.Length; row++)
            canonicals[row] = Values.CanonicalIdOf(ids[row]);
        return canonicals;
    }
}
