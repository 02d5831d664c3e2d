using System.Globalization;
using System.Text.Json;
using Linkage.Comparisons;
using Linkage.Tests.Normalization;

namespace Linkage.Tests.Comparisons;

/// <summary>Records, and the level of every comparison that Splink found for pairs of them.</summary>
internal sealed class SplinkCase
{
    private static readonly string[] s_numbers = ["lat", "lon", "income", "score"];
    private readonly Dictionary<RecordId, int> _rows;
    private readonly List<Dictionary<string, string>> _pairs;

    private SplinkCase(RecordTable table, List<Dictionary<string, string>> pairs)
    {
        (Table, _pairs) = (table, pairs);
        _rows = Enumerable.Range(0, table.Count).ToDictionary(table.IdOf);
    }

    /// <summary>Gets the records.</summary>
    public RecordTable Table { get; }

    /// <summary>Gets the pairs as Splink wrote them, by name of column.</summary>
    public IReadOnlyList<Dictionary<string, string>> Pairs => _pairs;

    /// <summary>Reads a file of a case as text; skips the test where the shared data is not there.</summary>
    public static string ReadText(string name, string version, string file)
    {
        string? data = Environment.GetEnvironmentVariable("LINKAGE_DATA");
        Skip.If(data is null, "LINKAGE_DATA is not set");
        string path = Path.Combine(data!, "splink", name, version, file);
        Skip.IfNot(File.Exists(path), $"{file} of {name} is not in LINKAGE_DATA");
        return File.ReadAllText(path);
    }

    /// <summary>Reads the clusters of a case by row of the table.</summary>
    public string[] ReadClusters(string name, string version, string threshold)
    {
        string[] clusters = new string[Table.Count];
        foreach (Dictionary<string, string> row in NormalizationGoldens.ReadShared(Path.Combine("splink", name, version, $"clusters_{threshold}.csv.gz")))
            clusters[_rows[IdOf(row.GetValueOrDefault("source_dataset", ""), row["unique_id"])]] = row["cluster_id"];
        return clusters;
    }

    /// <summary>Gets the rows of a pair, the smaller first.</summary>
    public (int Left, int Right) RowsOf(Dictionary<string, string> pair)
    {
        (int left, int right) = (RowOf(pair, "l"), RowOf(pair, "r"));
        return (Math.Min(left, right), Math.Max(left, right));
    }

    /// <summary>Reads a case; skips the test where the shared data is not there.</summary>
    public static SplinkCase Read(string name, string version = "v5")
    {
        string folder = Path.Combine("splink", name);
        List<Dictionary<string, string>> pairs = NormalizationGoldens.ReadShared(Path.Combine(folder, version, "pairs.csv.gz"));
        bool links = pairs[0].ContainsKey("source_dataset_l");
        List<(RecordId Id, Dictionary<string, string> Row)> records = links
            ? [.. Records(folder, "records_A.csv.gz", "A"), .. Records(folder, "records_B.csv.gz", "B")]
            : [.. Records(folder, "records.csv.gz", "")];
        records.Sort((left, right) => left.Id.CompareTo(right.Id));
        string[] names = [.. records[0].Row.Keys];
        Field[] fields = [.. names.Select(field => new Field(field, s_numbers.Contains(field) ? FieldType.Number : FieldType.Text, Multiple: field == "tokens"))];
        string[][][] cells = [.. records.Select(record => names.Select(field => ValuesOf(field, record.Row[field])).ToArray())];
        return new SplinkCase(PlainTable.Of(fields, [.. records.Select(record => record.Id)], cells), pairs);
    }

    /// <summary>Says where the levels of a comparison differ from Splink's, by record ids and levels; the number of pairs that were compared comes with it.</summary>
    public (int Pairs, List<string> Differences) Check(Comparison comparison, string column)
    {
        BoundComparison bound = comparison.Bind(Table);
        List<string> differences = [];
        foreach (Dictionary<string, string> pair in _pairs)
        {
            int level = bound.LevelOf(RowOf(pair, "l"), RowOf(pair, "r"));
            int gamma = comparison.Levels[level].IsNull ? -1 : comparison.Levels.Length - 1 - level;
            if (gamma != int.Parse(pair["gamma_" + column], CultureInfo.InvariantCulture))
                differences.Add($"{pair["unique_id_l"]} {pair["unique_id_r"]}: {gamma}, Splink {pair["gamma_" + column]}");
        }

        return (_pairs.Count, differences);
    }

    private static IEnumerable<(RecordId Id, Dictionary<string, string> Row)> Records(string folder, string file, string source) =>
        NormalizationGoldens.ReadShared(Path.Combine(folder, file)).Select(row => (IdOf(source, row["unique_id"]), row));

    private static string[] ValuesOf(string field, string cell)
    {
        if (cell.Length == 0)
            return [];
        return field == "tokens" ? [.. JsonDocument.Parse(cell).RootElement.EnumerateArray().Select(token => token.GetString()!)] : [cell];
    }

    private static RecordId IdOf(string source, string key) => new(source.Length == 0 ? "fake" : source, key);

    private int RowOf(Dictionary<string, string> pair, string side) =>
        _rows[IdOf(pair.GetValueOrDefault("source_dataset_" + side, ""), pair["unique_id_" + side])];
}
