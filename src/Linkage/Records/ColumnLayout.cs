namespace Linkage;

/// <summary>Lays (row, value) pairs out as a column: by row, values ascending, each once.</summary>
internal static class ColumnLayout
{
    public static ValueColumn Create(Field field, int rowCount, List<(int Row, int Id)> pairs, ColumnValues values)
    {
        int[] starts = new int[rowCount + 1];
        foreach ((int row, _) in pairs)
            starts[row + 1]++;
        for (int row = 0; row < rowCount; row++)
            starts[row + 1] += starts[row];

        int[] ids = new int[pairs.Count];
        int[] next = starts.AsSpan(0, rowCount).ToArray();
        foreach ((int row, int id) in pairs)
            ids[next[row]++] = id;

        int[] offsets = new int[rowCount + 1];
        int used = 0;
        for (int row = 0; row < rowCount; row++)
        {
            Span<int> own = ids.AsSpan(starts[row], starts[row + 1] - starts[row]);
            own.Sort();
            for (int i = 0; i < own.Length; i++)
            {
                if (i == 0 || own[i] != own[i - 1])
                    ids[used++] = own[i];   // used never passes the place that is read
            }
            offsets[row + 1] = used;
        }
        return ValueColumn.Create(field, rowCount, offsets, ids.AsSpan(0, used), values);
    }
}
