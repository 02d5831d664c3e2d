using System.Collections.Immutable;
using Linkage.Normalization;

namespace Linkage.Tests.Comparisons;

/// <summary>Small tables of people written out in a test; canonical text is the raw text in lower case, values of one cell are split at '|', which stands for itself as '/'.</summary>
internal static class PeopleTable
{
    public static RecordTable Of(string header, params string[] rows) => Of(RecordSchema.Person, header, rows);

    public static RecordTable Of(RecordSchema schema, string header, params string[] rows)
    {
        string[] fields = header.Split(',');
        string[][] cells = [.. rows.Select(row => row.Split(','))];
        RecordId[] ids = [.. rows.Select((_, i) => new RecordId("test", i.ToString("D7", System.Globalization.CultureInfo.InvariantCulture)))];
        RecordTable table = new(schema, ids, new SourceRow[rows.Length], new ValidTime[rows.Length], ImmutableDictionary.Create<string, ValueColumn>(StringComparer.Ordinal));
        for (int f = 0; f < fields.Length; f++)
        {
            int column = f;
            Field field = schema.TryGet(fields[f], out Field? known) ? known : new Field(fields[f], FieldType.Code, Multiple: true);
            table = table.WithColumn(Column(field, [.. cells.Select(row => column < row.Length ? row[column] : "")]));
        }

        return table;
    }

    private static ValueColumn Column(Field field, string[] cells)
    {
        string[] distinct = [.. cells.SelectMany(Values).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        NormalizedValue[] values = [.. distinct.Select(Normalize)];
        List<int> ids = [];
        int[] offsets = new int[cells.Length + 1];
        for (int row = 0; row < cells.Length; row++)
        {
            ids.AddRange(Values(cells[row]).Select(value => Array.IndexOf(distinct, value) + 1).Order());
            offsets[row + 1] = ids.Count;
        }

        return ValueColumn.Create(field, cells.Length, offsets, ids.ToArray(), ColumnValues.Create(distinct, values));
    }

    private static string[] Values(string cell) => cell.Split('|', StringSplitOptions.RemoveEmptyEntries);

    private static NormalizedValue Normalize(string raw) => raw switch
    {
        "N/A" => new("", ValueStatus.Placeholder),
        _ when raw.EndsWith('!') => new(raw.TrimEnd('!').ToLowerInvariant(), ValueStatus.Invalid),
        _ => new(raw.ToLowerInvariant().Replace('/', '|'), ValueStatus.Unknown),
    };
}
