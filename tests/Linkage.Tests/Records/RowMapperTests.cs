namespace Linkage.Tests.Records;

/// <summary>What rows become when keys repeat, items are missing and links say little.</summary>
public sealed class RowMapperTests
{
    [Fact]
    public void Load_EqualRecordsOfUnequalRows_AreNumberedByTheWholeRow()
    {
        // The travellers are alike; the cars tell the rows apart.
        RecordMapping<string[]> mapping = RecordMapping.For<string[]>("border", row => row[0])
            .Person("traveller", p => p.Field("name", row => "Anan Dee"))
            .Vehicle("car", v => v.Field("plate", row => row[1]))
            .Link("traveller", "uses", "car")
            .Build();
        string[][] rows = [["1", "กก 1"], ["1", "กก 2"], ["1", "กก 3"]];

        string forward = Text(RecordLoader.Load(mapping, rows));

        Assert.Equal(forward, Text(RecordLoader.Load(mapping, rows.Reverse())));
        Assert.Contains("border:1#3/traveller uses border:1#3/car", forward, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_NumberThatTheSourceWroteItself_IsPassedOver()
    {
        RecordMapping<string[]> mapping = RecordMapping.For<string[]>("s", row => row[0]).Person("p", p => p.Field("name", row => row[1])).Build();

        RecordTable persons = RecordLoader.Load(mapping, [["1", "a"], ["1", "b"], ["1#2", "c"]])[EntityKind.Person];

        Assert.Equal(["s:1/p", "s:1#2/p", "s:1#3/p"], Enumerable.Range(0, 3).Select(row => persons.IdOf(row).ToString()));
        Assert.Equal(["c"], persons.RecordOf(1).Values("name").ToArray());
    }

    [Fact]
    public void Load_RejectedDuplicate_TakesItsLinksAlong()
    {
        RecordMapping<string[]> mapping = RecordMapping.For<string[]>("s", row => row[0])
            .Person("p", p => p.OnDuplicate(DuplicateKeys.Reject).Field("name", row => row[1]))
            .Vehicle("car", v => v.Field("plate", row => row[1]))
            .Link("p", "uses", "car")
            .Build();

        RecordSet records = RecordLoader.Load(mapping, [["1", "a"], ["1", "b"]]);

        Assert.Equal((1, 2), (records[EntityKind.Person].Count, records[EntityKind.Vehicle].Count));
        Assert.Single(records.Links);
    }

    [Fact]
    public void Load_LinkWithoutTimes_TakesTheRowsValidTime()
    {
        RecordMapping<string[]> mapping = RecordMapping.For<string[]>("s", row => row[0])
            .Person("p", p => p.Field("name", row => row[1]))
            .Vehicle("car", v => v.Field("plate", row => "กก 1"))
            .Valid([new ValueOptions { Value = "2024-01-01" }], [new ValueOptions { Value = "2024-03-01" }])
            .Link("p", "owns", "car")
            .Link("p", "uses", "car", new LinkOptions { At = [new ValueOptions { Value = "2024-02-01" }] })
            .Build();

        RecordSet records = RecordLoader.Load(mapping, [["1", "Anan"]], new LoadOptions { TimeZone = "UTC" });

        Assert.Equal([(1, 3), (2, 0)], records.Links.Select(link => (link.At!.Value.Month, link.Until?.Month ?? 0)));
    }

    [Fact]
    public void Load_ProbabilityThatIsNone_IsReported()
    {
        RecordMapping<string[]> mapping = RecordMapping.For<string[]>("s", row => row[0])
            .Person("p", p => p.Field("name", row => row[1]))
            .Vehicle("car", v => v.Field("plate", row => "กก 1"))
            .Link("p", "uses", "car", new LinkOptions { Probability = [new ValueOptions { Value = "high" }] })
            .Build();

        RecordSet records = RecordLoader.Load(mapping, [["1", "Anan"]]);

        Assert.Equal(1, Assert.Single(records.Links).Probability);
        Assert.Contains(records.Report.Issues, issue => issue is { Code: "value.invalid", Field: "probability" });
    }

    [Fact]
    public void AddRecord_WithoutKey_Throws()
    {
        RecordBatch batch = new();

        Assert.Throws<ArgumentException>(() => batch.AddRecord(EntityKind.Person, "s", ""));
        Assert.Throws<ArgumentException>(() => batch.AddRecord(default, "s", "1"));
        Assert.Throws<InvalidOperationException>(() => batch.AddValue(new Field("name", FieldType.Name), "x"));
    }

    [Fact]
    public void Map_ForEachItemWithAGap_ReadsThePartsOfTheItemItself()
    {
        TextRow row = new(("id", ["7"]), ("people", ["name=Anan", "-", "name=Malee"]));
        MappingDefinition mapping = new("s")
        {
            Key = [new ValueOptions { Column = "id" }],
            Missing = ["-"],
            Records =
            [
                new RecordDefinition("p", EntityKind.Person)
                {
                    ForEach = new ValueOptions { Column = "people" },
                    Fields = [new FieldDefinition(RecordSchema.Person.Fields[0], [new ValueOptions { Item = "name" }])],
                },
            ],
        };
        RecordBatch batch = new();

        Assert.True(new RowMapper(mapping, row, Linkage.Normalization.Normalizer.Default).Map(batch));

        BatchColumn column = Assert.Single(batch.Columns);
        Assert.Equal([(0, "Anan"), (1, "Malee")], column.Values.ToArray().Select(value => (value.Record, batch.Text.Slice(value.Start, value.Length).ToString())));
    }

    private static string Text(RecordSet records) => string.Join('\n', records.Links.Select(link => $"{link.From} {link.Type} {link.To}")
        .Concat(records[EntityKind.Vehicle].Schema.Contains("plate") ? Enumerable.Range(0, records[EntityKind.Vehicle].Count).Select(row => $"{records[EntityKind.Vehicle].IdOf(row)} {records[EntityKind.Vehicle].RecordOf(row).Values("plate")[0]}") : []));
}
