using Linkage.Normalization;

namespace Linkage.Tests.Entities;

public sealed class SurvivorshipTests
{
    private static readonly DateTimeOffset Day = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void MostReported_SpellingsOfOneRecord_CountOnce() =>
        Assert.Equal(1, Survivorship.MostReported.Choose("name", [Value("a", "s:1", "s:1", "s:1"), Value("b", "s:2", "s:3")]));

    [Fact]
    public void AnyRule_ValidValue_ComesBeforeAnInvalidOneOfMoreRecords() =>
        Assert.Equal(1, Survivorship.MostReported.Choose("name", [Value("a", ValueStatus.Invalid, "s:1", "s:2"), Value("b", "s:3")]));

    [Fact]
    public void AnyRule_OnlyPlaceholders_ChoosesNone() =>
        Assert.Equal(-1, Survivorship.Longest.Choose("name", [Value("-", ValueStatus.Placeholder, "s:1")]));

    [Fact]
    public void MostRecent_ValueThatStillHolds_ComesBeforeOneThatEnded()
    {
        EntityValue ended = Value("a", "s:1") with { ValidFrom = Day.AddDays(10), ValidTo = Day.AddDays(20) };
        EntityValue still = Value("b", "s:2") with { ValidFrom = Day };
        EntityValue since = Value("c", "s:3") with { ValidFrom = Day.AddDays(5) };
        EntityValue timeless = Value("d", "s:4", "s:5");

        Assert.Equal(2, Survivorship.MostRecent.Choose("address", [ended, still, since, timeless]));
        Assert.Equal(0, Survivorship.MostRecent.Choose("address", [ended, timeless]));
    }

    [Fact]
    public void MostComplete_Dates_PrefersTheDay() =>
        Assert.Equal(1, Survivorship.MostComplete.Choose("birthDate", [Value("1990", "s:1", "s:2"), Value("1990-01-02", "s:3")]));

    [Fact]
    public void FirstOf_Sources_TakesTheFirstThatStatesOne() =>
        Assert.Equal(1, Survivorship.FirstOf("register", "police").Choose("name", [Value("a", "border:1", "border:2"), Value("b", "police:1")]));

    [Fact]
    public void For_OneField_LeavesTheOthers()
    {
        Survivorship rule = Survivorship.MostReported.For("name", Survivorship.Longest);
        EntityValue[] values = [Value("short", "s:1", "s:2"), Value("much longer", "s:3")];

        Assert.Equal((1, 0), (rule.Choose("name", values), rule.Choose("alias", values)));
    }

    [Fact]
    public void AnyRule_Ties_DoNotDependOnTheOrder()
    {
        EntityValue[] values = [Value("aa", "s:1"), Value("ab", "s:2"), Value("ac", "s:3")];

        Assert.Equal("aa", values[Survivorship.MostReported.Choose("name", values)].Value);
        values.AsSpan().Reverse();
        Assert.Equal("aa", values[Survivorship.MostReported.Choose("name", values)].Value);
    }

    private static EntityValue Value(string text, params string[] records) => Value(text, ValueStatus.Valid, records);

    private static EntityValue Value(string text, ValueStatus status, params string[] records) =>
        new("field", text, status, [.. records.Select(record => new ValueOrigin(RecordId.Parse(record), text))]);
}
