namespace Linkage.Comparisons;

/// <summary>How often each canonical value of a column occurs: the records that state it, or the distinct people who hold it.</summary>
internal sealed class TermTable
{
    private readonly int[] _counts;

    private TermTable(ColumnValues values, int[] counts, long total)
    {
        (Values, _counts, Total) = (values, counts, total);
    }

    public ColumnValues Values { get; }

    /// <summary>Gets the records that state any value, or the people in the table.</summary>
    public long Total { get; }

    /// <summary>Gets how many terms there are; they are numbered from 1.</summary>
    public int Count => _counts.Length - 1;

    public int CountOf(int term) => _counts[term];

    /// <summary>Gets the share of a term, above 0 and at most 1.</summary>
    public double ShareOf(int term) => Math.Min(1, Math.Max(1.0, _counts[term]) / Math.Max(1, Total));

    public static TermTable Of(ValueColumn column, HolderGroups? holders)
    {
        if (holders is not null)
            return new TermTable(column.Values, holders.CountPerTerm(column), holders.People);
        int[] counts = new int[column.Values.CanonicalCount + 1];
        long total = 0;
        for (int row = 0; row < column.RowCount; row++)
            total += CountRow(column, row, counts) ? 1 : 0;
        return new TermTable(column.Values, counts, total);
    }

    private static bool CountRow(ValueColumn column, int row, int[] counts)
    {
        ReadOnlySpan<int> ids = column.ValuesOf(row);
        bool any = false;
        for (int i = 0; i < ids.Length; i++)
        {
            int term = column.Values.CanonicalIdOf(ids[i]);
            if (term == 0 || OccursBefore(column.Values, ids[..i], term))
                continue;
            counts[term]++;
            any = true;
        }

        return any;
    }

    private static bool OccursBefore(ColumnValues values, ReadOnlySpan<int> ids, int term)
    {
        foreach (int id in ids)
        {
            if (values.CanonicalIdOf(id) == term)
                return true;
        }

        return false;
    }
}
