using System.Collections.Immutable;
using System.Globalization;
using Linkage.Normalization;

namespace Linkage.Tests.Blocking;

// Small tables written out: a value is its own canonical text, "|" separates several, "" is missing.
internal static class TestTable
{
    public static RecordTable Create(string[] fields, params string[][] rows) => Create(fields, row => "s", rows);

    public static RecordTable Create(string[] fields, Func<int, string> sourceOf, params string[][] rows)
    {
        int[] order = [.. Enumerable.Range(0, rows.Length).OrderBy(row => IdOf(sourceOf, row))];
        RecordId[] ids = [.. order.Select(row => IdOf(sourceOf, row))];
        RecordSchema schema = RecordSchema.Create(EntityKind.Person, fields.Select(field => new Field(field, TypeOf(field), Multiple: true)));
        ImmutableDictionary<string, ValueColumn> columns = schema.Fields.ToImmutableDictionary(
            field => field.Name,
            field => Column(field, [.. order.Select(row => rows[row][schema.IndexOf(field.Name)])]),
            StringComparer.Ordinal);
        return new RecordTable(schema, ids, new SourceRow[rows.Length], new ValidTime[rows.Length], columns);
    }

    // Few distinct values, some missing, some double: every kind of block comes up.
    public static RecordTable Random(int seed, int rows, int distinct, int sources = 1)
    {
        Random random = new(seed);
        string Value() => random.Next(8) switch
        {
            0 => "",
            1 => Word(random.Next(distinct)) + "|" + Word(random.Next(distinct)),
            _ => Word(random.Next(distinct)),
        };
        string[][] values = [.. Enumerable.Range(0, rows).Select(_ => new[] { Value(), Value(), Value() })];
        return Create(["a", "b", "name"], row => "s" + (row % sources).ToString(CultureInfo.InvariantCulture), values);
    }

    private static string Word(int number) => "w" + (number * 7919 % 1000).ToString("000", CultureInfo.InvariantCulture);

    private static RecordId IdOf(Func<int, string> sourceOf, int row) => new(sourceOf(row), row.ToString("0000000", CultureInfo.InvariantCulture));

    private static FieldType TypeOf(string field) => field == "name" ? FieldType.Name : FieldType.Text;

    private static ValueColumn Column(Field field, string[] rows)
    {
        List<string> raw = [];
        Dictionary<string, int> known = [];
        List<int> ids = [];
        int[] offsets = new int[rows.Length + 1];
        for (int row = 0; row < rows.Length; row++)
        {
            foreach (string value in rows[row].Split('|', StringSplitOptions.RemoveEmptyEntries))
            {
                if (known.TryAdd(value, raw.Count + 1))
                    raw.Add(value);
                ids.Add(known[value]);
            }

            offsets[row + 1] = ids.Count;
        }

        NormalizedValue[] values = [.. raw.Select(value => new NormalizedValue(value, ValueStatus.Unknown))];
        return ValueColumn.Create(field, rows.Length, offsets, [.. ids], ColumnValues.Create([.. raw], values));
    }
}
