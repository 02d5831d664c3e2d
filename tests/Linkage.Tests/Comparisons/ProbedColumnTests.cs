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
            ComparisonTiles.SetProbe(tile, context);

            bound.Compare(tile, levels);

            for (int row = 0; row < rest.Count; row++)
            {
                int other = row < left ? row : row + 1;
                Assert.Equal(row % 2 == 0 ? expected.LevelOf(probe, other) : expected.LevelOf(other, probe), levels[row]);
            }
        }
    }

    [Fact]
    public void Compare_TileOfProbeComparedBefore_AllocatesNothing()
    {
        foreach (ComparisonCase sample in RandomComparisons.CasesWithoutCustomTests(500))
        {
            (RecordTable rest, BindingContext context, BoundComparison bound) = Bind(sample, 0);
            context.SetProbe(SubTable.Of(sample.Table, [0]).RecordOf(0));
            PairTile tile = ComparisonTiles.OfProbe(context);
            byte[] levels = new byte[PairTile.Capacity];

            Assert.True(Allocation.IsFreeOnceWarm(() => bound.Compare(tile, levels)), sample.ToString());
            Assert.True(Allocation.IsFreeOnceWarm(() => AskAll(bound, rest.Count)), sample.ToString());
        }
    }

    [Fact]
    public void Case_ManyNumbers_DecidesEveryTypeForProbesWithUnknownValues()
    {
        HashSet<(string Executor, ConditionType Type, bool IsOpposite, bool Holds)> met = [];
        foreach (ComparisonCase sample in Enumerable.Range(0, 6000).Select(RandomComparisons.Case).Where(sample => sample.Comparison.Levels.Length == 2))
            AddDecisions(sample, met);

        var expected =
            from executor in new[] { "pair", "batch", "probe", "batch of probe" }
            from type in Enum.GetValues<ConditionType>()
            from isOpposite in new[] { false, true }
            from holds in new[] { false, true }
            where type != ConditionType.Else && (isOpposite || type != ConditionType.Not)
            select (executor, type, isOpposite, holds);
        Assert.Equal("", string.Join(", ", expected.Except(met)));
    }

    private static void AskAll(BoundComparison bound, int count)
    {
        for (int row = 0; row < count; row++)
        {
            bound.LevelOf(ProbedColumn.ProbeRow, row);
            bound.LevelOf(row, ProbedColumn.ProbeRow);
        }
    }

    // What the only level of a comparison says of pairs of the table, and of a probe with a value that the table does not have.
    private static void AddDecisions(ComparisonCase sample, HashSet<(string Executor, ConditionType Type, bool IsOpposite, bool Holds)> met)
    {
        LevelCondition condition = sample.Comparison.Levels[0].Condition;
        bool isOpposite = condition.Type == ConditionType.Not;
        LevelCondition tested = isOpposite ? condition.Parts[0] : condition;
        int probe = sample.Table.Count / 2;
        BindingContext whole = new(sample.Table);
        BoundComparison expected = BoundComparison.Create(sample.Comparison, whole);
        byte[] levels = new byte[PairTile.Capacity];
        PairTile tile = ComparisonTiles.OfAll(whole);
        expected.Compare(tile, levels);
        for (int pair = 0; pair < tile.Count; pair++)
        {
            Add("pair", expected.LevelOf(tile.Left[pair], tile.Right[pair]));
            Add("batch", levels[pair]);
        }

        (RecordTable rest, BindingContext context, BoundComparison bound) = Bind(sample, probe);
        string[] fields = tested.Fields.Any() ? [.. tested.Fields] : ["other"];
        ComparedColumn[] columns = Array.ConvertAll(fields, context.Column);
        context.SetProbe(SubTable.Of(sample.Table, [probe]).RecordOf(0));
        if (!columns.Any(HasUnknownValue))
            return;
        tile = ComparisonTiles.OfProbe(context);
        bound.Compare(tile, levels);
        for (int row = 0; row < rest.Count; row++)
        {
            int other = row < probe ? row : row + 1;
            Add("probe", AssertIs(expected.LevelOf(probe, other), bound.LevelOf(ProbedColumn.ProbeRow, row)));
            Add("batch of probe", AssertIs(row % 2 == 0 ? expected.LevelOf(probe, other) : expected.LevelOf(other, probe), levels[row]));
        }

        byte AssertIs(byte level, byte found)
        {
            Assert.True(level == found, $"level {found}, expected {level}. {sample}");
            return found;
        }

        void Add(string executor, byte level) => met.Add((executor, tested.Type, isOpposite, level == 0));
    }

    private static bool HasUnknownValue(ComparedColumn column)
    {
        foreach (int id in column.ValuesOf(ProbedColumn.ProbeRow))
        {
            if (id > column.Values.Count && column.CanonicalIdOf(id) != 0)
                return true;
        }

        return false;
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
