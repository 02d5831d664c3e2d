namespace Linkage.Comparisons;

/// <summary>How often each canonical value of a column occurs: the records that state it, or the distinct people who hold it.</summary>
internal sealed class TermTable
{
    private readonly int[] _counts;

    private readonly double _reuseRate;
    private readonly bool _countsHolders;

    private TermTable(ColumnValues values, int[] counts, long total, bool countsHolders = false, double reuseRate = 0)
    {
        (Values, _counts, Total, _countsHolders, _reuseRate) = (values, counts, total, countsHolders, reuseRate);
    }

    public ColumnValues Values { get; }

    /// <summary>Gets the records that state any value, or the people in the table.</summary>
    public long Total { get; }

    /// <summary>Gets how many terms there are; they are numbered from 1.</summary>
    public int Count => _counts.Length - 1;

    /// <summary>Gets how often a term occurs; a term that the table does not know, never.</summary>
    public int CountOf(int term) => (uint)term < (uint)_counts.Length ? _counts[term] : 0;

    /// <summary>Gets the number of a term: one more than there are for any that the table does not know.</summary>
    public int Known(int term) => Math.Min(term, _counts.Length);

    /// <summary>Gets the share of a term, above 0 and at most 1. For a thing, the share of people that hold it besides any one of its holders.</summary>
    /// <remarks>A term that the table does not know counts as one that occurs once.</remarks>
    public double ShareOf(int term)
    {
        double others = _countsHolders ? Math.Max(1, CountOf(term)) - 1 + _reuseRate : Math.Max(1, CountOf(term));
        return Math.Clamp(others / Math.Max(1, Total), 1e-15, 1);
    }

    /// <summary>Counts the distinct holders of each thing.</summary>
    public static TermTable OfHolders(ValueColumn column, HolderGroups holders, double reuseRate) =>
        new(column.Values, holders.CountPerTerm(column), holders.People, countsHolders: true, reuseRate);

    /// <summary>Counts the records that state each value.</summary>
    public static TermTable Of(ValueColumn column)
    {
        int[] counts = new int[column.Values.CanonicalCount + 1];
        long total = 0;
        if (column.CanonicalSingles is int[] terms)
        {
            foreach (int term in terms)
                counts[term]++;
            total = terms.Length - counts[0];
            counts[0] = 0;
            return new TermTable(column.Values, counts, total);
        }

        for (int row = 0; row < column.RowCount; row++)
            total += CountRow(column, row, counts) ? 1 : 0;
        return new TermTable(column.Values, counts, total);
    }

    /// <summary>Counts the distinct people who have each value, so that somebody who is seen fifty times does not make a name common.</summary>
    /// <param name="column">The column.</param>
    /// <param name="people">The number of the person of each row.</param>
    public static TermTable OfPeople(ValueColumn column, int[] people)
    {
        int[] rows = [.. Enumerable.Range(0, column.RowCount)];
        Array.Sort((int[])people.Clone(), rows);
        int[] counts = new int[column.Values.CanonicalCount + 1];
        int[] last = new int[counts.Length];
        Array.Fill(last, -1);
        long total = 0;
        int lastOfAll = -1;
        foreach (int row in rows)
        {
            foreach (int id in column.ValuesOf(row))
            {
                int term = column.Values.CanonicalIdOf(id);
                if (term == 0 || last[term] == people[row])
                    continue;
                last[term] = people[row];
                counts[term]++;
                total += lastOfAll == people[row] ? 0 : 1;
                lastOfAll = people[row];
            }
        }

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
