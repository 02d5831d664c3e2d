using System.Globalization;
using FsCheck.Xunit;
using Linkage.Blocking;
using Linkage.Comparisons;
using Linkage.Tests.Blocking;
using Linkage.Tests.Comparisons;
using Linkage.Tests.Models;

namespace Linkage.Tests;

public sealed class EntityIndexTests
{
    private static readonly LinkageModel Model = LinkageModel.FromSettings(new LinkageSettingsBuilder(TestTable.Random(0, 1, 1).Schema)
        .Add(Compare.Exact("a").WithTermFrequencies())
        .Add(Compare.Exact("b"))
        .Add(Compare.JaroWinkler("name", 0.9, 0.7))
        .Add(BlockingRule.On("a"))
        .Add(BlockingRule.On("b"))
        .Add(BlockingRule.On(BlockingKey.Prefix("name", 3)))
        .Build());

    private static readonly RecordMapping<string[]> Mapping = RecordMapping.For<string[]>("registry", row => row[0])
        .Person("person", p => p.Field("name", row => row[1]).Field("birthDate", row => row[2]).Field("phone", row => row[3]))
        .Vehicle("car", v => v.Field("plate", row => row[4]))
        .Document("passport", d => d.Constant("type", "passport").Field("number", row => row[5]))
        .Phone("line", p => p.Field("number", row => row[3]))
        .Link("person", "holds", "passport")
        .Build();

    private static readonly string[][] Rows =
    [
        ["1", "นายสมชาย ใจดี", "15/03/2540", "081-234-5678", "1กก 1234 กทม.", "AA1234567"],
        ["2", "Mr. Somchai JAIDEE", "1997-03-15", "0812345678", "1กก-1234 Bangkok", "AA1234567"],
        ["3", "Malee Srisuk", "1988-07-02", "089 999 1111", "2ขข 77 เชียงใหม่", "BB7654321"],
        ["4", "U Kyaw Zin", "1975-01-20", "0861112222", "3คค 9 กทม.", "MD112233"],
    ];

    [Property(MaxTest = 40)]
    public void Find_RandomTables_EqualsEveryRecordWeighed(int seed)
    {
        RecordTable whole = TestTable.Random(seed, rows: 60, distinct: 5 + (seed & 31), sources: 3);
        int left = StatingFrom(whole, seed);
        RecordTable rest = SubTable.Of(whole, [.. Enumerable.Range(0, whole.Count).Where(row => row != left)]);
        SourceRecord probe = SubTable.Of(whole, [left]).RecordOf(0);
        Resolution resolution = Resolve(rest);
        Dictionary<CandidatePair, int> proposed = ReferencePairs.Of(whole, Model.Settings.BlockingRules, LinkType.LinkAndDedupe);
        ProbeScorer scorer = new(PairScorer.Create(Model, rest, LinkType.LinkAndDedupe));
        scorer.Set(probe);
        ScoredPair[] expected =
        [
            .. Enumerable.Range(0, rest.Count)
                .Where(row => proposed.ContainsKey(PairOf(left, row < left ? row : row + 1)))
                .Select(row => scorer.Score(row) with { Left = -1, Right = row })
                .OrderByDescending(pair => pair.Weight.Bits).ThenBy(pair => pair.Right)
                .DistinctBy(pair => resolution.EntityOf(rest.IdOf(pair.Right)).Id),
        ];

        foreach (int limit in new[] { 1, 3, 100 })
        {
            FoundList found = EntityIndex.From(resolution).Find(probe, limit);
            Assert.Equal(0, found.PassedOver);
            Assert.Equal(
                expected.Take(limit).Select(pair => (rest.IdOf(pair.Right), resolution.EntityOf(rest.IdOf(pair.Right)).Id, pair.Weight, pair.Probability)),
                found.Select(entity => (entity.Record, entity.Entity, entity.Weight, entity.Probability)));
            Assert.All(found, entity => Assert.Equal(entity.Weight.Bits, entity.Why().Weight.Bits));
        }
    }

    [Property(MaxTest = 20)]
    public void Find_RecordOfAnotherTable_WeighsAsInOneTable(int seed)
    {
        RecordTable whole = TestTable.Random(seed, rows: 50, distinct: 12, sources: 2);
        int left = StatingFrom(whole, seed);
        RecordTable rest = SubTable.Of(whole, [.. Enumerable.Range(0, whole.Count).Where(row => row != left)]);
        Linker linker = new(Model);
        double priors = PairScorer.Create(Model, whole, LinkType.LinkAndDedupe).Prior - PairScorer.Create(Model, rest, LinkType.LinkAndDedupe).Prior;

        foreach (Found found in EntityIndex.From(Resolve(rest)).Find(SubTable.Of(whole, [left]).RecordOf(0), 100))
        {
            ScoredPair pair = linker.ScorePair(whole.RecordOf(left), whole.RecordOf(whole.RowOf(found.Record)));
            Assert.Equal(pair.Weight.Bits, found.Weight.Bits + priors, 9);
        }
    }

    [Fact]
    public void Find_PersonModel_EqualsThePairsThatBlockingProposes()
    {
        RecordTable table = SamplePeople.Of(200);
        LinkageSettings ready = PersonModel.SettingsFor(table);
        LinkageSettingsBuilder settings = new(table.Schema);
        foreach (Comparison comparison in ready.Comparisons)
            settings.Add(comparison);
        // A record that is in the table already is one of its own neighbours in a sorted neighbourhood.
        foreach (BlockingRule rule in ready.BlockingRules.Where(rule => rule.Window == 0))
            settings.Add(rule.WithMaxBlock(int.MaxValue));
        Linker linker = new(LinkageModel.FromSettings(settings.Build()), new LinkerOptions { LinkProbability = 0.9, MinimumWeight = new MatchWeight(-1000) });
        Resolution resolution = linker.Resolve(table);
        EntityIndex index = EntityIndex.From(resolution);
        ILookup<int, ScoredPair> pairs = resolution.Pairs(EntityKind.Person)
            .SelectMany(pair => new[] { (Row: pair.Left, Pair: pair), (Row: pair.Right, Pair: pair) }).ToLookup(entry => entry.Row, entry => entry.Pair);

        for (int row = 0; row < table.Count; row += 7)
        {
            EntityId own = resolution.EntityOf(table.IdOf(row)).Id;
            (EntityId, RecordId, MatchWeight)[] expected =
            [
                .. pairs[row].Select(pair => (Other: pair.Left == row ? pair.Right : pair.Left, pair.Weight))
                    .OrderByDescending(other => other.Weight.Bits).ThenBy(other => other.Other)
                    .Select(other => (Entity: resolution.EntityOf(table.IdOf(other.Other)).Id, table.IdOf(other.Other), other.Weight))
                    .Where(other => other.Entity != own).DistinctBy(other => other.Entity),
            ];

            FoundList found = index.Find(table.RecordOf(row), 1000);

            Assert.Equal(0, found.PassedOver);
            Assert.Contains(found, entity => entity.Entity == own);
            Assert.Equal(expected, found.Where(entity => entity.Entity != own).Select(entity => (entity.Entity, entity.Record, entity.Weight)));
        }
    }

    [Fact]
    public void Find_Why_PartsSumToTheWeightAndRulesAreNamed()
    {
        EntityIndex index = EntityIndex.From(EntityResolver.Default.Resolve(RecordLoader.Load(Mapping, Rows)));

        Found best = index.Find(index.CreateProbe(EntityKind.Person, [new("name", "Somchai Chaidi"), new("birthDate", "15 มี.ค. 2540"), new("phone", "(081) 2345678")]))[0];
        PairExplanation why = best.Why();

        Assert.StartsWith("registry:", best.Record.ToString(), StringComparison.Ordinal);
        Assert.NotEqual(PairDecision.NonLink, best.Decision);
        Assert.Contains("phone", best.ProposedBy);
        Assert.Equal(best.ProposedBy, why.ProposedBy);
        Assert.Equal(best.Weight.Bits, why.Prior.Bits + why.Comparisons.Sum(comparison => comparison.Weight.Bits), 9);
        Assert.Equal("probe:1", why.Left.ToString());
        Assert.True(why.LeftEntity.IsNone);
        Assert.Contains(why.Comparisons, comparison => comparison.Left.Contains("Somchai Chaidi"));
    }

    [Theory]
    [InlineData("person", "name", "สมชาย ใจดี", "registry:1/person")]
    [InlineData("vehicle", "plate", "1 กก 1234 กรุงเทพ", "registry:1/car")]
    [InlineData("document", "number", "aa 1234567", "registry:1/passport")]
    [InlineData("phone", "number", "081 234 5678", "registry:1/line")]
    public void Find_EveryKind_FindsTheEntity(string kind, string field, string value, string record)
    {
        Resolution resolution = EntityResolver.Default.Resolve(RecordLoader.Load(Mapping, Rows));
        EntityIndex index = EntityIndex.From(resolution);

        FoundList found = index.Find(index.CreateProbe(EntityKind.Create(kind), [new(field, value)]), 1);

        Assert.Equal(resolution.EntityOf(RecordId.Parse(record)).Id, Assert.Single(found).Entity);
    }

    [Fact]
    public void Find_PersonWithAKnownPassport_HasTheDocumentAsEvidence()
    {
        EntityIndex index = EntityIndex.From(EntityResolver.Default.Resolve(RecordLoader.Load(Mapping, Rows)));

        Found found = index.Find(index.CreateProbe(EntityKind.Person, [new("passport", "BB7654321")]))[0];

        Assert.Equal("registry:3/person", found.Record.ToString());
        Assert.Contains("@document", found.ProposedBy);
    }

    [Fact]
    public void CreateProbe_Values_AreStandardisedAsALoadDoes()
    {
        KeyValuePair<string, string>[] values =
        [
            new("name", " นายสมชาย ใจดี "), new("name", "Somchai Jaidee"), new("birthDate", "15/03/2540"), new("phone", "081-234-5678"), new("passport", "aa 1234567"),
            new("nationality", "Thai"), new("sex", "ชาย"), new("email", "Som.Chai@Example.TH"), new("postcode", ""), new("occupation", "N/A"),
        ];
        RecordMapping<ILookup<string, string>> mapping = RecordMapping.For<ILookup<string, string>>("s", _ => "1").Person("p", person =>
        {
            foreach (string field in values.Select(value => value.Key).Distinct())
                person.Field(field, row => row[field]);
        }).Build();
        SourceRecord expected = RecordLoader.Load(mapping, [values.ToLookup(value => value.Key, value => value.Value)])[EntityKind.Person].RecordOf(0);

        SourceRecord probe = EntityIndex.From(EntityResolver.Default.Resolve(RecordLoader.Load(Mapping, Rows))).CreateProbe(EntityKind.Person, values);

        foreach (Field field in RecordSchema.Person.Fields)
        {
            Assert.Equal(Canonicals(expected, field.Name), Canonicals(probe, field.Name));
            Assert.Equal([.. expected.Values(field.Name)], probe.Values(field.Name).ToArray());
        }
    }

    [Fact]
    public void Find_RecordOfTheResolution_FindsItselfFirst()
    {
        RecordTable table = TestTable.Create(["a", "b", "name"], ["1", "x", "somchai"], ["2", "x", "malee"]);
        Resolution resolution = Resolve(table);
        Assert.Equal(table.IdOf(1), EntityIndex.From(resolution).Find(table.RecordOf(1))[0].Record);
    }

    [Fact]
    public void Find_MoreCandidatesThanAllowed_TakesTheRarestKeysFirstAndSaysWhatItPassedOver()
    {
        string[][] rows = [.. Enumerable.Range(0, 300).Select(i => new[] { "common", i % 30 == 0 ? "rare" : "b" + i, "n" + i })];
        RecordTable table = TestTable.Create(["a", "b", "name"], rows);
        EntityIndex index = EntityIndex.From(Resolve(table), new EntityIndexOptions { MaxCandidates = 20 });

        FoundList found = index.Find(TestTable.Create(["a", "b", "name"], ["common", "rare", "other"]).RecordOf(0), 10);

        Assert.Equal(20, found.Compared);
        Assert.True(found.PassedOver > 0);
        Assert.All(found, entity => Assert.Contains("b", entity.ProposedBy));
    }

    [Fact]
    public void Find_ManyThreads_FindsWhatOneFinds()
    {
        RecordTable table = TestTable.Random(11, rows: 2000, distinct: 60);
        RecordTable probes = TestTable.Random(12, rows: 200, distinct: 80);
        EntityIndex index = EntityIndex.From(Resolve(table));
        SourceRecord[] stated = [.. Enumerable.Range(0, probes.Count).Select(probes.RecordOf).Where(probe => !probe.Values("a").IsEmpty)];
        string[] expected = [.. stated.Select(probe => Text(index.Find(probe)))];

        string[] found = new string[stated.Length];
        Parallel.For(0, found.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, probe => found[probe] = Text(index.Find(stated[probe])));

        Assert.Equal(expected, found);
    }

    [Fact]
    public void From_AnyThreads_GivesTheSameIndex()
    {
        Resolution resolution = Resolve(TestTable.Random(11, rows: 500, distinct: 40));
        RecordTable probes = TestTable.Random(12, rows: 20, distinct: 40);
        EntityIndex ofOne = EntityIndex.From(resolution, new EntityIndexOptions { Threads = 1 });
        EntityIndex ofEight = EntityIndex.From(resolution, new EntityIndexOptions { Threads = 8 });

        string[] found = [.. Enumerable.Range(0, probes.Count).Select(row => Text(ofOne.Find(probes.RecordOf(row))))];

        Assert.Equal(found, Enumerable.Range(0, probes.Count).Select(row => Text(ofEight.Find(probes.RecordOf(row)))));
        Assert.Contains(found, text => text.Length > 0);
    }

    [Fact]
    public void Find_UnusableArguments_SaysWhatIsWrong()
    {
        Resolution resolution = Resolve(TestTable.Create(["a", "b", "name"], ["1", "x", "somchai"]));
        EntityIndex index = EntityIndex.From(resolution);
        SourceRecord probe = resolution.Records[EntityKind.Person].RecordOf(0);

        Assert.Throws<ArgumentNullException>(() => index.Find(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => index.Find(probe, 0));
        Assert.Contains("no value", Assert.Throws<ArgumentException>(() => index.Find(TestTable.Create(["a"], [""]).RecordOf(0))).Message, StringComparison.Ordinal);
        Assert.Contains("No value", Assert.Throws<ArgumentException>(() => index.CreateProbe(EntityKind.Person, [new("a", "")])).Message, StringComparison.Ordinal);
        Assert.Contains("a, b, name", Assert.Throws<ArgumentException>(() => index.CreateProbe(EntityKind.Person, [new("c", "1")])).Message, StringComparison.Ordinal);
        Assert.Contains("vehicle", Assert.Throws<ArgumentException>(() => index.CreateProbe(EntityKind.Vehicle, [new("plate", "1")])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => EntityIndex.From(resolution, new EntityIndexOptions { MaxCandidates = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => EntityIndex.From(resolution, new EntityIndexOptions { Threads = 0 }));
    }

    [Fact]
    public void From_Cancelled_Throws()
    {
        Resolution resolution = Resolve(TestTable.Random(5, rows: 100, distinct: 9));
        Assert.Throws<OperationCanceledException>(() => EntityIndex.From(resolution, null, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void From_NoRecords_FindsNothing()
    {
        EntityIndex index = EntityIndex.From(Resolve(TestTable.Create(["a", "b", "name"])));
        Assert.Empty(index.Find(TestTable.Create(["a"], ["1"]).RecordOf(0)));
    }

    private static Resolution Resolve(RecordTable table) => new Linker(Model, new LinkerOptions { LinkProbability = 0.9 }).Resolve(table);

    // A row that states a value.
    private static int StatingFrom(RecordTable table, int seed)
    {
        int row = Math.Abs(seed % table.Count);
        while (!table.Schema.Fields.Any(field => table.Column(field.Name).ValuesOf(row).Length > 0))
            row = (row + 1) % table.Count;
        return row;
    }

    private static CandidatePair PairOf(int one, int other) => new(Math.Min(one, other), Math.Max(one, other));

    private static string[] Canonicals(SourceRecord record, string field)
    {
        ValueColumn column = record.Table.Column(field);
        return [.. column.ValuesOf(record.Row).ToArray().Select(value => $"{column.Values.Canonical(value)} {column.Values.Status(value)} {column.Values.IsDerived(value)}")];
    }

    private static string Text(FoundList found) => string.Join(
        "\n",
        found.Select(entity => string.Create(CultureInfo.InvariantCulture, $"{entity.Record} {entity.Entity} {entity.Weight.Bits:R} {string.Join(",", entity.ProposedBy)}")));
}
