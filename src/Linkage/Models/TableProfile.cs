namespace Linkage;

/// <summary>What ready-made models look at in a table: which fields say something, and how much.</summary>
internal sealed class TableProfile(RecordTable table)
{
    private readonly Dictionary<string, double> _fill = new(StringComparer.Ordinal);

    public RecordTable Table { get; } = table;

    /// <summary>Whether the field can tell records apart: some state it, and not all of them the same.</summary>
    public bool IsUseful(string name) => Fill(name) > 0 && (Fill(name) < 1 || Table.Column(name).Values.CanonicalCount > 1);

    /// <summary>Gets the share of records that state evidence in a field, from 0 to 1.</summary>
    public double Fill(string name)
    {
        if (_fill.TryGetValue(name, out double fill))
            return fill;
        fill = Table.Count == 0 || !Table.HasColumn(name) ? 0 : (double)CountRows(name) / Table.Count;
        _fill.Add(name, fill);
        return fill;
    }

    /// <summary>Gets the distinct values over the records that state one, from 0 to 1: near 1 for an identifier, near 0 for a sex.</summary>
    public double Distinctness(string name) =>
        Fill(name) == 0 ? 0 : Math.Min(1, Table.Column(name).Values.CanonicalCount / (Fill(name) * Table.Count));

    /// <summary>Gets the share of the distinct values that are written in plain letters.</summary>
    public double PlainShare(string name)
    {
        if (!Table.HasColumn(name))
            return 1;
        ColumnValues values = Table.Column(name).Values;
        int plain = 0;
        for (int term = 1; term <= values.CanonicalCount; term++)
            plain += System.Text.Ascii.IsValid(values.CanonicalText(term)) ? 1 : 0;
        return values.CanonicalCount == 0 ? 1 : (double)plain / values.CanonicalCount;
    }

    private int CountRows(string name)
    {
        ValueColumn column = Table.Column(name);
        int rows = 0;
        for (int row = 0; row < Table.Count; row++)
        {
            foreach (int id in column.ValuesOf(row))
            {
                if (column.Values.CanonicalIdOf(id) == 0)
                    continue;
                rows++;
                break;
            }
        }

        return rows;
    }
}
