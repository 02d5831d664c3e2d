namespace Linkage.Comparisons;

/// <summary>How many distinct values two rows have, each and in common.</summary>
internal readonly record struct ValueSets(int Left, int Right, int Common)
{
    public static ValueSets Of(ValueColumn column, int left, int right)
    {
        ReadOnlySpan<int> leftIds = column.ValuesOf(left);
        ReadOnlySpan<int> rightIds = column.ValuesOf(right);
        int leftCount = 0;
        int common = 0;
        for (int i = 0; i < leftIds.Length; i++)
        {
            if (!IsFirst(column.Values, leftIds, i))
                continue;
            leftCount++;
            common += Contains(column.Values, rightIds, column.Values.CanonicalIdOf(leftIds[i])) ? 1 : 0;
        }

        return new ValueSets(leftCount, CountDistinct(column.Values, rightIds), common);
    }

    private static int CountDistinct(ColumnValues values, ReadOnlySpan<int> ids)
    {
        int count = 0;
        for (int i = 0; i < ids.Length; i++)
            count += IsFirst(values, ids, i) ? 1 : 0;
        return count;
    }

    // Several writings of one canonical value are one value.
    private static bool IsFirst(ColumnValues values, ReadOnlySpan<int> ids, int index)
    {
        int term = values.CanonicalIdOf(ids[index]);
        return term != 0 && !Contains(values, ids[..index], term);
    }

    private static bool Contains(ColumnValues values, ReadOnlySpan<int> ids, int term)
    {
        foreach (int id in ids)
        {
            if (values.CanonicalIdOf(id) == term)
                return true;
        }

        return false;
    }
}
