using Linkage.Comparisons;

namespace Linkage;

/// <summary>The rows that a model is learnt from.</summary>
/// <remarks>Somebody who was written down fifty times in the same way makes twelve hundred matches, as many as a thousand others make together: a model of them would be about this one
/// person. Records of one name and one day of birth count ten times at most.</remarks>
internal static class TrainingRows
{
    private const int MostOfOne = 10;

    // Fewer pairs than one for so many records change nothing worth the copy.
    private const int RecordsAPair = 10;

    /// <summary>Leaves out the further records of people who are there too often, if they have so many pairs that it matters.</summary>
    /// <param name="table">The table.</param>
    /// <param name="people">The number of the person of each row.</param>
    /// <returns>The table, or the first rows of each person as a table.</returns>
    public static (RecordTable Table, int[] People) Of(RecordTable table, int[] people)
    {
        int[] seen = new int[people.Length];
        List<int> kept = new(people.Length);
        double excess = 0;
        for (int row = 0; row < people.Length; row++)
        {
            int before = seen[people[row]]++;
            if (before < MostOfOne)
                kept.Add(row);
            else
                excess += before;
        }

        if (excess * RecordsAPair < table.Count)
            return (table, people);
        int[] rows = [.. kept];
        return (table.RowsOnly(rows), [.. rows.Select(row => people[row])]);
    }

    /// <summary>Leaves out what <see cref="Of(RecordTable, int[])"/> leaves out, people told apart as term frequencies tell them.</summary>
    public static (RecordTable Table, int[] People) Of(RecordTable table) => Of(table, HolderGroups.PeopleByRow(table));
}
