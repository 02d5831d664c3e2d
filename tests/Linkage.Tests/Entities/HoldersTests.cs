using System.Globalization;
using Xunit.Abstractions;

namespace Linkage.Tests.Entities;

/// <summary>A thing weighs by the distinct people who hold it, not by the records that name it.</summary>
public sealed class HoldersTests(ITestOutputHelper output)
{
    private static readonly string[] s_given = ["Anong", "Somchai", "Kyaw", "Mali", "Nok", "Chai", "Thida", "Aung", "Lek", "Wirot", "Suda", "Prem", "Dara", "Sok", "Vanna"];
    private static readonly string[] s_family = ["Jaidee", "Wongsa", "Thongdee", "Saetang", "Srisuk", "Boonmee", "Kaewta", "Phromma", "Rattana", "Sukjai", "Inta", "Chanthara", "Meas"];

    private static readonly RecordMapping<string?[]> s_mapping = RecordMapping.For<string?[]>("border", row => row[0]!)
        .Person("traveller", p => p.Field("name", row => row[1]).Field("birthDate", row => row[2]).Field("passport", row => row[3]))
        .Document("passport", d => d.Constant("type", "passport").Field("number", row => row[3]))
        .Link("traveller", "holds", "passport", new LinkOptions { At = [new ValueOptions { Value = "2024-01-01" }] })
        .Build();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Why_TravellerSeenFiftyTimes_WeighsAsSeenTwice(bool train)
    {
        double twice = Weight(Traveller(2), train).Total;
        double often = Weight(Traveller(50), train).Total;

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seen twice {twice:0.00} bits, fifty times {often:0.00}"));
        Assert.Equal(twice, often, 1.0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Why_PassportOfFivePeople_WeighsLess(bool train)
    {
        (double Total, double Documents) own = Weight(Traveller(2), train);
        (double Total, double Documents) shared = Weight([.. Traveller(2), .. Enumerable.Range(0, 4).Select(i => Row($"h{i}", 3000 + (i * 17), "AA7654321"))], train);

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"own {own.Total:0.00} bits, of five people {shared.Total:0.00}; documents {own.Documents:0.00} and {shared.Documents:0.00}"));
        Assert.True(shared.Documents < own.Documents - 2);
        Assert.True(shared.Total < own.Total);
    }

    private static string?[][] Traveller(int times) => [.. Enumerable.Range(0, times).Select(i => Row($"t{i:00}", 777, "AA7654321"))];

    private static (double Total, double Documents) Weight(string?[][] rows, bool train)
    {
        // Four hundred people, every other of them twice.
        string?[][] others = [.. Enumerable.Range(0, 600).Select(i => Row($"r{i:000}", i % 400, $"BB{1000000 + (i % 400 * 7919)}"))];
        EntityResolver resolver = new(new ResolverOptions { Train = train });
        Resolution resolution = resolver.Resolve(RecordLoader.Load(s_mapping, [.. others, .. rows]));
        PairExplanation why = resolution.Why(RecordId.Parse("border:t00/traveller"), RecordId.Parse("border:t01/traveller"));
        return (why.Weight.Bits, why.Comparisons.Where(part => part.Name is "documents" or "passport").Sum(part => part.Weight.Bits));
    }

    private static string?[] Row(string key, int person, string passport) =>
    [
        key,
        $"{s_given[person % 15]} {s_family[person / 15 % 13]}{(person >= 195 ? "chai" : "")}",
        $"{1950 + (person * 13 % 50)}-{1 + (person * 5 % 12):00}-{2 + (person * 11 % 26):00}",
        passport,
    ];
}
