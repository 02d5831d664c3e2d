namespace Linkage.Synthetic.Tests;

/// <summary>What makes ten million records possible without making them here: a cell depends on its number alone.</summary>
public sealed class CellTests
{
    private static readonly CaseGeneratorOptions Options = new() { Records = 6_000, Seed = 11 };

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(8)]
    public async Task Write_OneCellAlone_GivesItsPartOfTheWhole(int index)
    {
        (_, MemoryCase whole) = await MemoryCase.MakeAsync(Options);
        MemoryCase part = await MemoryCase.OfCellAsync(Options, index);
        foreach (string name in part.Names)
            Assert.Contains(part.Text(name), whole.Text(name), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_CellsFarApart_ShareNoRecordAndNoNumber()
    {
        HashSet<string> seen = [];
        foreach (int index in new[] { 0, 1, 250, 25_001, 33_000 })
        {
            MemoryCase part = await MemoryCase.OfCellAsync(Options, index);
            foreach (string line in part.Text("truth.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries))
                Assert.True(seen.Add(line.Split(',')[0]));
        }
    }

    [Fact]
    public void Plan_ManyRecordsAPerson_StaysInTheRoomOfACell()
    {
        CaseGeneratorOptions busy = new() { RecordsPerPerson = 20, SharedIdentifiers = 1, Siblings = 1 };
        Rates rates = new(busy);
        Cell cell = new CellBuilder(3, rates, 8, new Tally()).Build(0);
        new ScenePlanner(cell, 3).Plan();
        Assert.InRange(cell.Vehicles.Count, 1, Cell.SecondPlates);
        Assert.InRange(cell.Lines.Count, 1, Cell.Stride);
        Assert.InRange(cell.Documents.Count, 1, Cell.Stride);
        Assert.InRange(cell.Cases.Count, 1, Cell.Stride);
        Assert.InRange(cell.Subscriptions.Count, 1, Cell.Stride);
        Assert.InRange(cell.Visas.Count, 1, Cell.Stride);
        Assert.InRange(cell.Trips.Sum(t => t.Travellers.Count), 1, Cell.Rows);
        Assert.InRange(cell.Calls.Count, 1, Cell.Rows);
    }

    [Fact]
    public void Build_CellWithNetwork_HasEveryRoleAndStage()
    {
        Cell cell = new CellBuilder(1, new Rates(new()), 8, new Tally()).Build(8);
        Assert.Equal(28, cell.Network!.Members.Count);
        Assert.Equal(["border", "payment", "recruit", "shelter", "transport"], cell.Network.Members.Select(m => m.Stage).Where(s => s.Length > 0).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(["broker", "carried", "cashier", "driver", "guide", "organizer", "recruiter", "shelter-keeper"], cell.Network.Members.Select(m => m.Role).Distinct().Order(StringComparer.Ordinal));
        Assert.Null(new CellBuilder(1, new Rates(new()), 8, new Tally()).Build(7).Network);
    }

    [Fact]
    public void Build_CellWithNetwork_HasBystandersWhoShareHousePhoneAndRide()
    {
        Cell cell = new CellBuilder(1, new Rates(new()), 8, new Tally()).Build(0);
        new ScenePlanner(cell, 1).Plan();
        List<Person> bystanders = cell.Persons.FindAll(p => p.Standing == "bystander");
        List<Person> suspects = cell.Persons.FindAll(p => p.Standing == "suspect");
        Assert.Contains(bystanders, b => suspects.Exists(s => s.Address == b.Address));
        Assert.Contains(bystanders, b => suspects.Exists(s => s.Lines.Intersect(b.Lines).Any()));
        Assert.Contains(cell.Trips, t => t.Travellers.Exists(x => x.Person.Standing == "bystander") && t.Travellers.Exists(x => x.Person.Standing == "victim"));
    }

    [Fact]
    public void Build_CellWithNetwork_LetsTwoCarriedPeopleShowOnePassport()
    {
        Cell cell = new CellBuilder(1, new Rates(new()), 8, new Tally()).Build(0);
        List<Person> carried = [.. cell.Network!.Of("carried")];
        Assert.Same(carried[9].Passports[0], carried[10].Passports[1]);
    }
}
