using FsCheck.Xunit;
using Linkage.Normalization;

namespace Linkage.Tests.Records;

public sealed class ColumnValuesTests
{
    private static readonly string[] Canonicals = ["", "a", "b", "ab", "กา", "กข", "B"];

    // The slow twin: sort the distinct canonical texts.
    [Property]
    public bool Create_AnyCanonicalTexts_NumbersThemInOrdinalOrder((byte Text, byte Canonical)[] cells, bool sorted)
    {
        (string Raw, string Canonical)[] values = [.. cells.Select(cell => (Raw: Canonicals[1 + (cell.Text % 6)], Canonical: Canonicals[cell.Canonical % 7]))
            .Select(cell => cell.Canonical == "b" ? (cell.Raw, cell.Raw) : cell).DistinctBy(cell => cell.Item1)];
        if (sorted)
            Array.Sort(values, (a, b) => string.CompareOrdinal(a.Raw, b.Raw));
        string[] reference = [.. values.Select(value => value.Canonical).Where(text => text.Length > 0).Distinct().Order(StringComparer.Ordinal)];

        ColumnValues column = ColumnValues.Create([.. values.Select(value => value.Raw)], [.. values.Select(value => new NormalizedValue(value.Canonical, ValueStatus.Unknown))]);

        return column.Count == values.Length
            && column.CanonicalCount == reference.Length
            && CanonicalTextsOf(column).SequenceEqual(["", .. reference])
            && reference.Index().All(text => column.CanonicalText(text.Index + 1) == text.Item && column.CanonicalLength(text.Index + 1) == text.Item.Length && Copied(column, text.Index + 1) == text.Item)
            && values.Index().All(value => column.Raw(value.Index + 1) == value.Item.Raw
                && column.Canonical(value.Index + 1) == value.Item.Canonical
                && column.CanonicalIdOf(value.Index + 1) == Array.IndexOf(reference, value.Item.Canonical) + 1);
    }

    private static string[] CanonicalTextsOf(ColumnValues column)
    {
        CanonicalTexts texts = new(column);
        return [.. Enumerable.Range(0, column.CanonicalCount + 1).Select(number => texts.TextOf(number).ToString())];
    }

    [Fact]
    public void Canonical_AskedTwice_IsOneString()
    {
        ColumnValues column = ColumnValues.Create(["b"], [new NormalizedValue("b", ValueStatus.Unknown)]);

        Assert.Same(column.Canonical(1), column.CanonicalText(1));
    }

    [Fact]
    public void Create_ReasonsFormsAndHints_AreKept()
    {
        DateForm form = new(new PartialDate(1990, 1, 2), []);
        ValueOptions options = new() { Calendar = "buddhist" };

        ColumnValues column = ColumnValues.Create(["1990-01-02", "1990-02-30"], [new("1990-01-02", ValueStatus.Valid, form), new("1990 02 30", ValueStatus.Invalid, null, "impossible-date")], [null, options], [true, false]);

        Assert.Equal((form, null), (column.Form<DateForm>(1), column.Form<DateForm>(2)));
        Assert.Equal((null, "impossible-date"), (column.ReasonOf(1), column.ReasonOf(2)));
        Assert.Equal((ValueStatus.Valid, ValueStatus.Invalid), (column.Status(1), column.Status(2)));
        Assert.Equal((null, options), (column.OptionsOf(1), column.OptionsOf(2)));
        Assert.Equal((true, false), (column.IsDerived(1), column.IsDerived(2)));
    }

    private static string Copied(ColumnValues column, int canonical)
    {
        char[] buffer = new char[8];
        return new string(buffer, 0, column.CopyCanonicalText(canonical, buffer));
    }
}
