using System.Globalization;
using DuckDB.NET.Data;

namespace Linkage.IO.Tests.Formats;

/// <summary>Files of another writer: dictionary pages, page compressions, row groups and types that Parquet.Net does not write itself.</summary>
public sealed class ParquetOfDuckDbTests : IDisposable
{
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    [SkippableTheory]
    [InlineData("snappy")]
    [InlineData("zstd")]
    [InlineData("gzip")]
    [InlineData("uncompressed")]
    public async Task Read_TextsWithNulls_AreWhatWasWritten(string compression)
    {
        // 5,000 rows in groups of 2,048: a dictionary of few texts, a column of distinct ones, one of nulls alone, Thai, and empty text.
        string path = Write(
            "select i as no, case when i % 3 = 0 then null else 'city ' || (i % 7) end as city, 'k' || i as key, null::varchar as nothing, case i % 2 when 0 then 'สมชาย' else '' end as name from range(5000) t(i) order by i",
            $"compression {compression}, row_group_size 2048");

        ReadRows read = await ReadRows.FromAsync(path);

        Assert.Null(read.Problem);
        Assert.Equal(["no", "city", "key", "nothing", "name"], read.Columns);
        Assert.Equal(5000, read.Rows.Count);
        Assert.Equal(Enumerable.Range(0, 5000).Select(i => $"{i}|{(i % 3 == 0 ? "" : $"city {i % 7}")}|k{i}||{(i % 2 == 0 ? "สมชาย" : "")}"), read.Text);
        Assert.Equal(Enumerable.Range(1, 5000), read.Numbers);
    }

    [SkippableFact]
    public async Task Read_TypesOfDuckDb_AreTextThatMeansTheSame()
    {
        string path = Write(
            "select 1::integer as i, 9007199254740993::bigint as b, 2.5::double as d, 10.50::decimal(9,2) as p, date '1997-03-15' as born, timestamp '2026-01-02 08:30:00' as seen, true as flag, 200::utinyint as u "
            + "union all select null, null, null, null, null, null, null, null",
            "compression zstd");

        ReadRows read = await ReadRows.FromAsync(path);

        Assert.Null(read.Problem);
        Assert.Equal("1|9007199254740993|2.5|10.50|1997-03-15|2026-01-02T08:30:00|true|200\n|||||||", string.Join("\n", read.Text));
    }

    [SkippableFact]
    public async Task Read_Lists_HaveSeveralValues()
    {
        string path = Write("select 1 as no, ['081', null, '082'] as phones, [1, 2]::integer[] as codes union all select 2, [], null union all select 3, ['083'], [3] order by no", "compression snappy");

        ReadRows read = await ReadRows.FromAsync(path, null, "no", "phones[]", "codes[]");

        Assert.Null(read.Problem);
        Assert.Equal(["1|081+082|1+2", "2||", "3|083|3"], read.Text);
    }

    [SkippableFact]
    public async Task Load_File_GivesTheTableThatTheCsvFileGives()
    {
        const string Rows = "select i as id, case when i % 4 = 0 then null else 'name ' || (i % 100) end as name, (date '1950-01-01' + (i % 9000)::integer)::date as born from range(3000) t(i)";
        string parquet = Write(Rows, "compression zstd, row_group_size 2048");
        string csv = Write(Rows, "format csv, header", "a.csv");
        RecordMapping<MappedRow> mapping = RecordMapping.ForRows("s", "id")
            .Record("p", EntityKind.Create("customer"), p => p.Field("name", "name", o => o with { Type = "text" }).Field("born", "born", o => o with { Type = "date" })).Main("p").Build();

        RecordTable one = (await RecordLoader.LoadAsync([RecordSource.FromParquet(mapping, parquet)]))[EntityKind.Create("customer")];
        RecordTable other = (await RecordLoader.LoadAsync([RecordSource.FromCsv(mapping, csv)]))[EntityKind.Create("customer")];

        Assert.Equal(3000, one.Count);
        Assert.Equal(Text(other), Text(one));
    }

    private static IEnumerable<string> Text(RecordTable table) => Enumerable.Range(0, table.Count)
        .Select(row => string.Join('|', table.IdOf(row), string.Join('+', table.RecordOf(row).Values("name")), string.Join('+', table.RecordOf(row).Values("born"))));

    private string Write(string query, string options, string name = "a.parquet")
    {
        string path = _files.Path(name);
        try
        {
            using DuckDBConnection connection = new("DataSource=:memory:");
            connection.Open();
            using DuckDBCommand command = connection.CreateCommand();
            command.CommandText = string.Create(CultureInfo.InvariantCulture, $"copy ({query}) to '{path}' ({(name.EndsWith(".parquet", StringComparison.Ordinal) ? "format parquet, " : "")}{options})");
            command.ExecuteNonQuery();
        }
        catch (Exception error) when (error is DllNotFoundException or TypeInitializationException or BadImageFormatException)
        {
            throw new SkipException("DuckDB's native library cannot be loaded here.");
        }

        return path;
    }
}
