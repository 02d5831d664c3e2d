using Linkage.Normalization;

namespace Linkage;

/// <summary>Counts, per source, file and field, the rows with a value that failed its checks.</summary>
internal static class ValueIssues
{
    public static void Collect(RecordTable table, IssueLog issues)
    {
        foreach (Field field in table.Schema.Fields)
        {
            if (!table.HasColumn(field.Name))
                continue;
            ValueColumn column = table.Column(field.Name);
            bool[] invalid = new bool[column.Values.Count + 1];
            for (int id = 1; id < invalid.Length; id++)
                invalid[id] = column.Values.Status(id) == ValueStatus.Invalid;
            if (invalid.Contains(true))
                Collect(table, column, invalid, issues);
        }
    }

    private static void Collect(RecordTable table, ValueColumn column, bool[] invalid, IssueLog issues)
    {
        for (int row = 0; row < table.Count; row++)
        {
            foreach (int id in column.ValuesOf(row))
            {
                if (!invalid[id])
                    continue;
                SourceRow place = table.SourceRowOf(row);
                issues.Add(column.Values.ReasonOf(id) == "impossible-date"
                    ? new RowIssue("value.impossible-date", table.SourceOf(row), place.File, place.Row, column.Field.Name, 1, "Dates that no calendar has. They are kept as text and weigh less.")
                    : new RowIssue("value.invalid", table.SourceOf(row), place.File, place.Row, column.Field.Name, 1, "Values that fail the checks of their kind. They are kept as text and weigh less."));
            }
        }
    }
}
