using FsCheck.Xunit;
using Linkage.Normalization;

namespace Linkage.Tests.Records;

public sealed class ValueColumnTests
{
    private static readonly Field Field = new("city", FieldType.Text);

    [Property]
    public bool ValuesOf_AnyRows_AreWhatWasGiven(byte[] counts)
    {
        int[][] rows = [.. counts.Select(count => Enumerable.Range(1, count % 4).ToArray())];

        ValueColumn column = Create(rows, Values("a", "b", "c"));

        bool single = rows.All(row => row.Length <= 1);
        return rows.Index().All(row => column.ValuesOf(row.Index).SequenceEqual(row.Item))
            && column.ValueCount == rows.Sum(row => row.Length)
            && (column.SingleIds is not null) == single
            && (column.CanonicalSingles is not null) == single;
    }

    [Fact]
    public void SingleIds_RowsWithOneValueOrNone_HoldItsNumberOrZero()
    {
        ValueColumn column = Create([[2], [], [1]], Values("a", "b"));

        Assert.Equal([2, 0, 1], column.SingleIds!);
        Assert.Same(column.SingleIds, column.CanonicalSingles);   // each text is its own canonical text
    }

    [Fact]
    public void CanonicalSingles_ValuesOfOneCanonicalText_ShareItsNumber()
    {
        ColumnValues values = ColumnValues.Create(["A", "a", "b", "n/a"], [Value("a"), Value("a"), Value("b"), new NormalizedValue("", ValueStatus.Placeholder)]);

        ValueColumn column = Create([[3], [1], [], [2], [4]], values);

        Assert.Equal([2, 1, 0, 1, 0], column.CanonicalSingles!);
    }

    [Fact]
    public void SingleIds_RowThatStatesTheNumberZero_AreNotGiven()
    {
        ValueColumn column = Create([[0], [1]], Values("a"));

        Assert.Null(column.SingleIds);
        Assert.Equal([0], column.ValuesOf(0).ToArray());
    }

    [Fact]
    public void SingleIds_ColumnThatNobodyStates_AreZeros() =>
        Assert.Equal([0, 0, 0], ValueColumn.Empty(Field, 3).CanonicalSingles!);

    private static ValueColumn Create(int[][] rows, ColumnValues values)
    {
        int[] offsets = new int[rows.Length + 1];
        for (int row = 0; row < rows.Length; row++)
            offsets[row + 1] = offsets[row] + rows[row].Length;
        return ValueColumn.Create(Field, rows.Length, offsets, rows.SelectMany(row => row).ToArray(), values);
    }

    private static ColumnValues Values(params string[] texts) => ColumnValues.Create(texts, [.. texts.Select(Value)]);

    private static NormalizedValue Value(string canonical) => new(canonical, ValueStatus.Unknown);
}
