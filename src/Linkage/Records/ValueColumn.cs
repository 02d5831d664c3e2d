namespace Linkage;

/// <summary>A column of a record table: for each row the numbers of its distinct values.</summary>
/// <remarks>Layout: one offset per row and one 4-byte value number per stated value, so a single-valued column costs 8 bytes a row beside its
/// dictionary. Within a row the numbers ascend. Immutable; safe to share between threads.</remarks>
public sealed class ValueColumn
{
    private readonly int[] _offsets;
    private readonly int[] _ids;

    private ValueColumn(Field field, int rowCount, int[] offsets, int[] ids, ColumnValues values)
    {
        Field = field;
        RowCount = rowCount;
        Values = values;
        (_offsets, _ids) = (offsets, ids);
    }

    /// <summary>Gets the field.</summary>
    public Field Field { get; }

    /// <summary>Gets the number of rows.</summary>
    public int RowCount { get; }

    /// <summary>Gets how many values all rows state together.</summary>
    public int ValueCount => _ids.Length;

    /// <summary>Gets the distinct values.</summary>
    public ColumnValues Values { get; }

    /// <summary>Gets the numbers of a row's values in <see cref="Values"/>; empty when the row states none.</summary>
    public ReadOnlySpan<int> ValuesOf(int row) => _ids.Length == 0 ? [] : _ids.AsSpan(_offsets[row], _offsets[row + 1] - _offsets[row]);

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
        return new ValueColumn(field, rowCount, offsets.ToArray(), ids.ToArray(), values);
    }

    /// <summary>Creates a column in which no row states a value.</summary>
    public static ValueColumn Empty(Field field, int rowCount)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentOutOfRangeException.ThrowIfNegative(rowCount);
        return new ValueColumn(field, rowCount, [], [], ColumnValues.Empty);   // no offsets: asking for a field that nobody states costs nothing
    }
}
