using FsCheck.Xunit;

namespace Linkage.Tests.Records;

public sealed class ColumnLayoutTests
{
    private static readonly Field Field = new("name", FieldType.Text, Multiple: true);

    [Property]
    public bool Create_AnyPairs_GivesEachRowItsDistinctValuesAscending((byte Row, byte Id)[] pairs)
    {
        ColumnValues values = Values(8);
        List<(int Row, int Id)> list = [.. pairs.Select(pair => (pair.Row % 16, (pair.Id % 8) + 1))];
        ILookup<int, int> reference = list.ToLookup(pair => pair.Row, pair => pair.Id);

        ValueColumn column = ColumnLayout.Create(Field, 16, list, values);

        return column.RowCount == 16 && Enumerable.Range(0, 16).All(row => column.ValuesOf(row).ToArray().SequenceEqual(reference[row].Distinct().Order()));
    }

    [Fact]
    public void Empty_Column_HasRowsWithoutValues()
    {
        ValueColumn column = ValueColumn.Empty(Field, 3);

        Assert.Equal((3, 0, 0), (column.RowCount, column.ValueCount, column.ValuesOf(2).Length));
    }

    private static ColumnValues Values(int count) => ColumnValues.Create(
        [.. Enumerable.Range(0, count).Select(i => $"v{i}")], [.. Enumerable.Range(0, count).Select(i => new NormalizedValue($"v{i}", Linkage.Normalization.ValueStatus.Valid))]);
}
