namespace Linkage;

// Copies the entries of some rows into the order of those rows.
internal static class Gather
{
    // The target grows with room to spare, and has room for a full vector behind the last entry.
    public static void Copy(ReadOnlySpan<int> values, ReadOnlySpan<int> rows, ref int[]? target)
    {
        const int Slack = 16;
        if (target is null || target.Length < rows.Length + Slack)
            target = GC.AllocateUninitializedArray<int>(Math.Max(rows.Length + Slack, 2 * (target?.Length ?? 0)));
        Span<int> copied = target.AsSpan(0, rows.Length);
        for (int i = 0; i < copied.Length; i++)
            copied[i] = values[rows[i]];
    }
}
