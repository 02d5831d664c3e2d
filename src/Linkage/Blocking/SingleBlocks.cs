namespace Linkage.Blocking;

// The blocks of every row by the rules that put a record into one block at most. Those of a row lie together, so that rows in any order cost one access
// to memory each: 4 bytes a row and rule.
internal sealed class SingleBlocks
{
    private const int Slack = 16;

    private readonly int[] _blocks;
    private readonly int[] _before;
    private readonly int _width;

    public SingleBlocks(int rowCount, RuleBlocks[] rules)
    {
        // The last rule has none after it.
        RuleBlocks[] singles = [.. rules.SkipLast(1).Where(IsUsed)];
        _before = [.. Enumerable.Range(0, rules.Length).Select(rule => rules.Take(rule).Count(IsUsed))];
        _width = singles.Length;
        _blocks = GC.AllocateUninitializedArray<int>(checked(rowCount * _width));
        for (int single = 0; single < _width; single++)
        {
            ReadOnlySpan<int> blocks = singles[single].BlockByRow;
            for (int row = 0; row < rowCount; row++)
                _blocks[(row * _width) + single] = blocks[row];
        }
    }

    // Copies the blocks of some rows by the rules before this one, rule by rule. Targets get room for a full vector behind the last entry.
    public int CopyBefore(int rule, ReadOnlySpan<int> rows, int[][] targets)
    {
        int count = _before[rule];
        for (int i = 0; i < count; i++)
        {
            if (targets[i].Length < rows.Length + Slack)
                targets[i] = GC.AllocateUninitializedArray<int>(Math.Max(rows.Length + Slack, 2 * targets[i].Length));
        }

        for (int i = 0; i < rows.Length && count > 0; i++)
        {
            if (i + Prefetch.Distance < rows.Length)
                Prefetch.Of(ref _blocks[rows[i + Prefetch.Distance] * _width]);
            ReadOnlySpan<int> blocks = _blocks.AsSpan(rows[i] * _width, count);
            for (int single = 0; single < blocks.Length; single++)
                targets[single][i] = blocks[single];
        }

        return count;
    }

    private static bool IsUsed(RuleBlocks rule) => rule.IsSingleValued && rule.BlockCount > 0;
}
