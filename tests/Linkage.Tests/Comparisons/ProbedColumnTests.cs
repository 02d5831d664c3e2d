using FsCheck;
using FsCheck.Xunit;
using Linkage.Comparisons;

namespace Linkage.Tests.Comparisons;

/// <summary>A record of another table is compared as it would be if it were in the table.</summary>
public sealed class ProbedColumnTests
{
    [Property(MaxTest = 500)]
    public void LevelOf_RecordOfAnotherTable_EqualsThatOfOneTable(DoNotSize<int> number)
    {
        ComparisonCase sample = RandomComparisons.Case(number.Item);
        RecordTable whole = sample.Table;
        BoundComparison expected = sample.Comparison.Bind(whole);
        for (int probe = 0; probe < whole.Count; probe++)
        {
            (RecordTable rest, BindingContext context, BoundComparison bound) = Bind(sample, probe);
            context.SetProbe(SubTable.Of(whole, [probe]).RecordOf(0));
            for (int row = 0; row < rest.Count; row++)
            {
                int other = row < probe ? row : row + 1;
                Assert.Equal(expected.LevelOf(probe, other), bound.LevelOf(ProbedColumn.ProbeRow, row));
                Assert.Equal(expected.LevelOf(other, probe), bound.LevelOf(row, ProbedColumn.ProbeRow));
            }
        }
    }

    [Property(MaxTest = 500)]
    public void Compare_RecordsOfAnotherTableOneAfterAnother_EqualsThatOfOneTable(DoNotSize<int> number)
    {
        ComparisonCase sample = RandomComparisons.Case(number.Item);
        RecordTable whole = sample.Table;
        BoundComparison expected = sample.Comparison.Bind(whole);
        int left = whole.Count / 2;
        (RecordTable rest, BindingContext context, BoundComparison bound) = Bind(sample, left);
        PairTile tile = new(context.Ids, comparisons: 1);
        byte[] levels = new byte[PairTile.Capacity];
        foreach (int probe in new[] { left, (left + 1) % whole.Count })
        {
            context.SetProbe(SubTable.Of(whole, [probe]).RecordOf(0));
            tile.SetRows([.. Enumerable.Range(0, rest.Count)], [.. Enumerable.Range(0, context.Ids.Count).Select(context.ProbeNumber)]);
            for (int row = 0; row < rest.Count; row++)
                (tile.Left[row], tile.Right[row]) = row % 2 == 0 ? (rest.Count, row) : (row, rest.Count);
            tile.Count = rest.Count;

            bound.Compare(tile, levels);

            for (int row = 0; row < rest.Count; row++)
            {
                int other = row < left ? row : row + 1;
                Assert.Equal(row % 2 == 0 ? expected.LevelOf(probe, other) : expected.LevelOf(other, probe), levels[row]);
            }
        }
    }

    private static (RecordTable Table, BindingContext Context, BoundComparison Bound) Bind(ComparisonCase sample, int without)
    {
        RecordTable rest = SubTable.Of(sample.Table, [.. Enumerable.Range(0, sample.Table.Count).Where(row => row != without)]);
        BindingContext table = new(rest);
        BoundComparison.Create(sample.Comparison, table);
        BindingContext context = table.WithProbe();
        return (rest, context, BoundComparison.Create(sample.Comparison, context));
    }
}
