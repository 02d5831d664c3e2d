namespace Linkage.Comparisons;

/// <summary>How many distinct values two rows have, each and in common.</summary>
internal readonly record struct ValueSets(int Left, int Right, int Common)
{
    public static ValueSets Of(ComparedColumn column, int left, int right)
    {
        ReadOnlySpan<int> leftIds = column.ValuesOf(left);
        ReadOnlySpan<int> rightIds = column.ValuesOf(right);
        int leftCount = 0;
        int common = 0;
        for (int i = 0; i < leftIds.Length; i++)
        {
            if (!IsFirst(column, leftIds, i))
                continue;
            leftCount++;
            common += Contains(column, rightIds, column.CanonicalIdOf(leftIds[i])) ? 1 : 0;
        }

        return new ValueSets(leftCount, CountDistinct(column, rightIds), common);
    }

    private static int CountDistinct(ComparedColumn column, ReadOnlySpan<int> ids)
    {
        int count = 0;
        for (int i = 0; i < ids.Length; i++)
            count += IsFirst(column, ids, i) ? 1 : 0;
        return count;
    }

    // Several writings of one canonical value are one value.
    private static bool IsFirst(ComparedColumn column, ReadOnlySpan<int> ids, int index)
    {
        int term = column.CanonicalIdOf(ids[index]);
        return term != 0 && !Contains(column, ids[..index], term);
    }

    private static bool Contains(ComparedColumn column, ReadOnlySpan<int> ids, int term)
    {
        foreach (int id in ids)
        {
            if (column.CanonicalIdOf(id) == term)
                return true;
        }

        return false;
    }
}
