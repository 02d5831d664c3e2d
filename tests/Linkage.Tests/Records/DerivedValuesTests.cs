using Linkage.Normalization;

namespace Linkage.Tests.Records;

public sealed class DerivedValuesTests
{
    private static readonly Field Field = new("name", FieldType.Name, Multiple: true);

    [Fact]
    public void ToColumn_OwnAndAdded_AreNumberedByTheirTexts()
    {
        ValueColumn column = ColumnLayout.Create(Field, 2, [(0, 1)], ColumnValues.Create(["m"], [new NormalizedValue("m", ValueStatus.Valid)]));
        DerivedValues derived = new(column);
        derived.Add(1, "z", () => new NormalizedValue("z", ValueStatus.Valid));
        derived.Add(0, "a", () => new NormalizedValue("a", ValueStatus.Valid));

        ValueColumn result = derived.ToColumn();

        Assert.Equal(["a", "m", "z"], Enumerable.Range(1, 3).Select(result.Values.Raw));
        Assert.Equal([1, 2], result.ValuesOf(0).ToArray());
        Assert.Equal([3], result.ValuesOf(1).ToArray());
        Assert.Equal([true, false, true], Enumerable.Range(1, 3).Select(result.Values.IsDerived));
    }

    [Fact]
    public void Add_OneKeyTwice_StandardisesOnce()
    {
        DerivedValues derived = new(ValueColumn.Empty(Field, 2));
        int calls = 0;
        for (int row = 0; row < 2; row++)
        {
            derived.Add(row, "Anan Dee", () =>
            {
                calls++;
                return new NormalizedValue("anan dee", ValueStatus.Valid);
            });
        }

        Assert.Equal(1, calls);
        Assert.Equal(1, derived.ToColumn().Values.Count);
    }

    [Fact]
    public void ToColumn_AnyOrderOfAdding_GivesTheSame()
    {
        (int Row, string Text)[] added = [(0, "c"), (1, "a"), (2, "b"), (2, "a")];

        Assert.Equal(Text(added), Text([.. added.Reverse()]));
    }

    private static string Text((int Row, string Text)[] added)
    {
        DerivedValues derived = new(ValueColumn.Empty(Field, 3));
        foreach ((int row, string text) in added)
            derived.Add(row, text, () => new NormalizedValue(text, ValueStatus.Valid));
        ValueColumn column = derived.ToColumn();
        return string.Join('|', Enumerable.Range(0, 3).Select(row => string.Join(',', column.ValuesOf(row).ToArray().Select(column.Values.Raw))));
    }
}
