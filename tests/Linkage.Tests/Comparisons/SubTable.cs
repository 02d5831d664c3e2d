namespace Linkage.Tests.Comparisons;

/// <summary>Some rows of a table as a table of their own, with dictionaries of their own.</summary>
internal static class SubTable
{
    /// <summary>Makes the table.</summary>
    /// <param name="table">A table in which one raw text is one value.</param>
    /// <param name="rows">The rows, ascending.</param>
    public static RecordTable Of(RecordTable table, int[] rows)
    {
        Field[] fields = [.. table.Schema.Fields];
        Dictionary<string, NormalizedValue> values = new(StringComparer.Ordinal);
        string[][][] cells = [.. rows.Select(row => fields.Select(field => Cell(table.Column(field.Name), row, values)).ToArray())];
        return PlainTable.Of(fields, [.. rows.Select(table.IdOf)], cells, raw => values[raw]);
    }

    private static string[] Cell(ValueColumn column, int row, Dictionary<string, NormalizedValue> values)
    {
        List<string> cell = [];
        foreach (int id in column.ValuesOf(row))
        {
            values[column.Values.Raw(id)] = column.Values.ValueOf(id);
            cell.Add(column.Values.Raw(id));
        }

        return [.. cell];
    }
}
