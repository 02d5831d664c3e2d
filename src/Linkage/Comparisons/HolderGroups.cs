namespace Linkage.Comparisons;

/// <summary>Which records seem to speak of one person at first sight, so that fifty crossings of one traveller count as one holder of a passport.</summary>
/// <remarks>
/// Two holders of one thing are one person when they agree in name or in the year of birth; different people who share a thing rarely do.
/// A record that states neither counts as nobody else. A thing of a kind without names has one holder: its records say nothing of any other.
/// </remarks>
internal sealed class HolderGroups
{
    private const int MostCompared = 64;
    private readonly long[] _names;
    private readonly int[] _years;
    private readonly bool _known;

    private HolderGroups(long[] names, int[] years, bool known, int people)
    {
        (_names, _years, _known, People) = (names, years, known, people);
    }

    /// <summary>Gets how many distinct people there seem to be, at least 1.</summary>
    public int People { get; }

    public static HolderGroups Of(RecordTable table)
    {
        long[] names = KeysOf(table);
        int[] years = YearsOf(table);
        bool known = Array.Exists(names, name => name != 0);
        HashSet<(long, int)> people = [];
        int unknown = 0;
        for (int row = 0; row < table.Count; row++)
        {
            if (names[row] == 0 && years[row] == 0)
                unknown++;
            else
                people.Add((names[row], years[row]));
        }

        return new HolderGroups(names, years, known, Math.Max(1, known ? people.Count : unknown + people.Count));
    }

    /// <summary>Numbers the people that rows speak of, from 0: rows of one name and one day of birth are one person, a row that lacks either is a person of its own.</summary>
    public static int[] PeopleByRow(RecordTable table)
    {
        int[] people = new int[table.Count];
        long[] names = WholeNamesOf(table);
        ValueColumn? dates = table.HasColumn("birthDate") ? table.Column("birthDate") : null;
        Dictionary<(long Name, int Date), int> known = [];
        for (int row = 0, count = 0; row < people.Length; row++)
        {
            int date = dates is null || names[row] == 0 ? 0 : SmallestTerm(dates, row);
            if (date == 0)
                people[row] = count++;
            else if (known.TryAdd((names[row], date), count))
                people[row] = count++;
            else
                people[row] = known[(names[row], date)];
        }

        return people;
    }

    private static int SmallestTerm(ValueColumn column, int row)
    {
        int smallest = 0;
        foreach (int id in column.ValuesOf(row))
        {
            int term = column.Values.CanonicalIdOf(id);
            smallest = smallest == 0 || (term != 0 && term < smallest) ? term : smallest;
        }

        return smallest;
    }

    /// <summary>Counts the distinct holders of each canonical value.</summary>
    public int[] CountPerTerm(ValueColumn column)
    {
        int[] counts = new int[column.Values.CanonicalCount + 1];
        long[] holds = Holds(column);
        for (int start = 0; start < holds.Length;)
        {
            int term = TermOf(holds[start]);
            int end = start + 1;
            while (end < holds.Length && TermOf(holds[end]) == term)
                end++;
            counts[term] = _known ? DistinctPeople(holds.AsSpan(start, end - start)) : 1;
            start = end;
        }

        return counts;
    }

    private static int TermOf(long hold) => (int)(hold >> 32);

    // (term, row) pairs, packed so that sorting them needs no comparer.
    private static long[] Holds(ValueColumn column)
    {
        long[] holds = new long[column.ValueCount];
        int count = 0;
        for (int row = 0; row < column.RowCount; row++)
        {
            foreach (int id in column.ValuesOf(row))
            {
                int term = column.Values.CanonicalIdOf(id);
                if (term != 0)
                    holds[count++] = ((long)term << 32) | (uint)row;
            }
        }

        Array.Resize(ref holds, count);
        Array.Sort(holds);
        return holds;
    }

    private int DistinctPeople(ReadOnlySpan<long> holds)
    {
        List<(long Name, int Year)> people = [];
        foreach (long hold in holds)
        {
            int row = (int)(uint)hold;
            (long name, int year) = (_names[row], _years[row]);
            if ((name != 0 || year != 0) && !people.Exists(other => (name != 0 && other.Name == name) || (year != 0 && other.Year == year)))
                people.Add((name, year));
            if (people.Count >= MostCompared)
                break;
        }

        return Math.Max(1, people.Count);
    }

    // Where names are in parts, both parts together; a record that lacks one has no whole name.
    private static long[] WholeNamesOf(RecordTable table)
    {
        if (table.HasColumn("name") || !table.HasColumn("familyName") || !table.HasColumn("givenName"))
            return KeysOf(table);
        long[] family = KeysOf(table, "familyName");
        long[] given = KeysOf(table, "givenName");
        return [.. family.Select((key, row) => key == 0 || given[row] == 0 ? 0 : (key * 31) ^ given[row])];
    }

    private static long[] KeysOf(RecordTable table) => KeysOf(table, Array.Find(["name", "familyName", "givenName"], table.HasColumn));

    private static long[] KeysOf(RecordTable table, string? field)
    {
        long[] keys = new long[table.Count];
        if (field is not null)
        {
            ValueColumn column = table.Column(field);
            long[] byValue = KeyPerValue(column.Values);
            for (int row = 0; row < keys.Length; row++)
            {
                // The smallest of several names, so that the order in which they were given does not matter.
                foreach (int id in column.ValuesOf(row))
                    keys[row] = keys[row] == 0 ? byValue[id] : Math.Min(keys[row], byValue[id] == 0 ? keys[row] : byValue[id]);
            }
        }

        return keys;
    }

    private static long[] KeyPerValue(ColumnValues values)
    {
        long[] keys = new long[values.Count + 1];
        for (int id = 1; id < keys.Length; id++)
            keys[id] = NameTokens.KeyOf(values, id);
        return keys;
    }

    private static int[] YearsOf(RecordTable table)
    {
        int[] years = new int[table.Count];
        if (!table.HasColumn("birthDate"))
            return years;
        ValueColumn column = table.Column("birthDate");
        for (int row = 0; row < years.Length; row++)
        {
            foreach (int id in column.ValuesOf(row))
                years[row] = Math.Max(years[row], CivilDate.Parse(column.Values.Canonical(id)).Year);
        }

        return years;
    }
}
