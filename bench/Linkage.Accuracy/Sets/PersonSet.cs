using Linkage.Evaluation;

namespace Linkage.Accuracy.Sets;

/// <summary>Records of persons with their truth, as a table of texts; an empty text is a missing value.</summary>
internal sealed record PersonSet(string Name, string[] Columns, string[][] Rows, string[] Entities)
{
    /// <summary>Gets the column that says which source a row is from, or null when all are from one.</summary>
    public string? SourceColumn { get; init; }

    /// <summary>Gets what is linked: within sources too, or between them only.</summary>
    public LinkType LinkType { get; init; } = LinkType.DedupeOnly;

    public Truth Truth => Truth.From(Entities.Select((entity, row) => (KeyOf(row), entity)));

    public int IndexOf(string column) => Array.IndexOf(Columns, column);

    public PersonSet Take(string name, IEnumerable<int> rows)
    {
        int[] taken = [.. rows];
        return this with { Name = name, Rows = [.. taken.Select(row => Rows[row])], Entities = [.. taken.Select(row => Entities[row])] };
    }

    public PersonSet Without(params string[] columns)
    {
        int[] kept = [.. Enumerable.Range(0, Columns.Length).Where(column => !columns.Contains(Columns[column]))];
        return this with
        {
            Name = $"{Name} without {string.Join(", ", columns)}",
            Columns = [.. kept.Select(column => Columns[column])],
            Rows = [.. Rows.Select(row => kept.Select(column => row[column]).ToArray())],
        };
    }

    public PersonSet WithCells(string name, Func<int, int, string> cell) =>
        this with { Name = name, Rows = [.. Rows.Select((row, index) => row.Select((_, column) => cell(index, column)).ToArray())] };

    /// <summary>Loads the records as the field names say, without a hint about their quality.</summary>
    public RecordSet Load()
    {
        int source = SourceColumn is null ? -1 : IndexOf(SourceColumn);
        string[] sources = source < 0 ? ["set"] : [.. Rows.Select(row => row[source]).Distinct().Order(StringComparer.Ordinal)];
        List<IRecordSource> parts = [];
        foreach (string part in sources)
        {
            int[] rows = [.. Enumerable.Range(0, Rows.Length).Where(row => source < 0 || Rows[row][source] == part)];
            parts.Add(RecordSource.FromObjects(Mapping(part), rows));
        }

        return RecordLoader.LoadAsync(parts).GetAwaiter().GetResult();
    }

    private RecordMapping<int> Mapping(string source) => RecordMapping.For<int>(source, KeyOf)
        .Person("person", person =>
        {
            for (int i = 0; i < Columns.Length; i++)
            {
                int column = i;
                if (FieldNames.Of(Columns[i]) is string field)
                    person.Field(field, row => Rows[row][column].Length == 0 ? null : Rows[row][column]);
            }
        })
        .Build();

    private static string KeyOf(int row) => row.ToString("D7", System.Globalization.CultureInfo.InvariantCulture);
}
