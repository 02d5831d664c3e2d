using Linkage.Normalization;

namespace Linkage.Tests.Comparisons;

/// <summary>Small tables with everything that a comparison can meet: missing cells, placeholders, invalid values, several values, two writings of one value, junk.</summary>
internal sealed class RandomTables(Random random)
{
    public static readonly Field[] Fields =
    [
        new("name", FieldType.Text, Multiple: true), new("other", FieldType.Text), new("born", FieldType.Date), new("amount", FieldType.Number),
        new("lat", FieldType.Number), new("lon", FieldType.Number), new("vector", FieldType.Code),
    ];

    // Near each other, so that every level is met.
    private static readonly string[] s_texts =
    [
        "martha", "marhta", "marta", "Martha", "ann", "anna", "anna lee", "lee anna", "anna lee bay", "lee", "bay|", "bay|10", "bay|10|", "bay|10|2", "a", "zoë", "กขค", "กคข",
        "martha!", "anna!", "N/A", "jaidee somchai", "somchai jaidee",
    ];

    // One text in several writings, so that a record has the text of another but not its value.
    private static readonly string[] s_writings = ["martha", "Martha", "martha!", "MARTHA", "Martha!", "MARTHA!", "anna", "anna!"];

    // Texts that lack the last part of others.
    private static readonly string[] s_cut = ["bay|", "bay|10", "bay|10|", "bay|10|2", "lee|", "lee|bay", "bay", "lee"];

    private static readonly string[] s_times =
    [
        "1997-03-15", "1997-03-16", "1997-05-03", "1997-03-05", "1997-03", "1997", "1997-01-01", "1998-03-14", "2006-03-14", "1997-02-30", "not a date!",
        "2020-02-04T23:30:13Z", "2020-02-04T23:30:14.5Z", "2020-02-05T11:30:13Z", "2020-02-04T23:30:15Z", "2020-02-05T23:30:13Z", "N/A", "2540-03-15", "15/03/1997",
    ];

    private static readonly string[] s_numbers = ["0", "-0", "1", "1.0", "1.05", "0.95", "100", "-100", "95", "1e2", "many!", "N/A", "13.75", "13.76", "-13.75", "100.5"];
    private static readonly string[] s_vectors = ["1 0", "0.9,0.1", "[0 1]", "1 0 0", "0 0", "none", "N/A", "[-1, 0]"];

    public RecordTable Next()
    {
        int rows = random.Next(2, 7);
        bool single = random.Next(2) == 0;
        RecordId[] ids = [.. Enumerable.Range(0, rows).Select(row => new RecordId("test", row.ToString("D3", System.Globalization.CultureInfo.InvariantCulture)))];
        string[] texts = random.Next(6) switch { < 2 => s_writings, 2 => s_cut, _ => s_texts };
        bool near = random.Next(2) == 0;
        string[][] pools = [.. Fields.Select(field => near ? Neighbours(PoolOf(field, texts)) : PoolOf(field, texts))];
        string[][][] cells = [.. ids.Select(_ => pools.Select(pool => Cell(pool, single)).ToArray())];
        return PlainTable.Of(Fields, ids, cells, Normalize);
    }

    private static string[] PoolOf(Field field, string[] texts) => field.Name switch
    {
        "name" or "other" => texts,
        "born" => s_times,
        "vector" => s_vectors,
        _ => s_numbers,
    };

    // Values that stand near each other in a pool are near each other, so that a table has hits besides misses.
    private string[] Neighbours(string[] pool)
    {
        int first = random.Next(pool.Length);
        return [.. Enumerable.Range(first, 5).Select(place => pool[place % pool.Length])];
    }

    private string[] Cell(string[] pool, bool single)
    {
        int count = random.Next(8) switch { 0 => 0, < 5 => 1, < 7 => 2, _ => 3 };
        string[] values = new string[single ? Math.Min(count, 1) : count];
        for (int i = 0; i < values.Length; i++)
            values[i] = pool[random.Next(pool.Length)];
        return values;
    }

    // Canonical texts are in lower case, so that two writings share one.
    private static NormalizedValue Normalize(string raw) => raw switch
    {
        "N/A" => new("", ValueStatus.Placeholder),
        _ when raw.EndsWith('!') => new(raw.TrimEnd('!').ToLowerInvariant(), ValueStatus.Invalid),
        _ => new(raw.Contains('T', StringComparison.Ordinal) ? raw : raw.ToLowerInvariant(), ValueStatus.Unknown),
    };
}
