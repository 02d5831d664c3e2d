using System.Collections.Immutable;

namespace Linkage.Tests.Comparisons;

/// <summary>Tables whose canonical texts are what they are given, whatever the field.</summary>
internal static class PlainTable
{
    /// <summary>Makes a table.</summary>
    /// <param name="fields">The fields.</param>
    /// <param name="ids">The ids of the rows, ascending.</param>
    /// <param name="cells">By row and field, the values.</param>
    /// <param name="normalize">What a value is; none means its own text.</param>
    public static RecordTable Of(Field[] fields, RecordId[] ids, string[][][] cells, Func<string, NormalizedValue>? normalize = null)
    {
        RecordSchema schema = RecordSchema.Create(EntityKind.Person, fields);
        RecordTable table = new(schema, ids, new SourceRow[ids.Length], new ValidTime[ids.Length], ImmutableDictionary.Create<string, ValueColumn>(StringComparer.Ordinal));
        for (int f = 0; f < fields.Length; f++)
        {
            int field = f;
            table = table.WithColumn(Column(fields[f], [.. cells.Select(row => row[field])], normalize ?? Plain));
        }

        return table;
    }

    private static ValueColumn Column(Field field, string[][] cells, Func<string, NormalizedValue> normalize)
    {
        string[] distinct = [.. cells.SelectMany(values => values).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Dictionary<string, int> numbers = distinct.Select((text, i) => (text, i)).ToDictionary(pair => pair.text, pair => pair.i + 1, StringComparer.Ordinal);
        List<int> ids = [];
        int[] offsets = new int[cells.Length + 1];
        for (int row = 0; row < cells.Length; row++)
        {
            ids.AddRange(cells[row].Select(value => numbers[value]).Distinct().Order());
            offsets[row + 1] = ids.Count;
        }

        return ValueColumn.Create(field, cells.Length, offsets, ids.ToArray(), ColumnValues.Create(distinct, [.. distinct.Select(normalize)]));
    }

    private static NormalizedValue Plain(string text) => new(text, Linkage.Normalization.ValueStatus.Unknown);
}
