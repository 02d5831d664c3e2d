namespace Linkage.Comparisons;

/// <summary>One level, decided by a test.</summary>
internal sealed class TestStep(PairTest test, byte level) : LevelStep
{
    public byte Level => level;

    /// <summary>Gets the place of the column whose numbers have to be equal, or -1 where the test is another one.</summary>
    public int EqualPlace => test is EqualTest equal ? equal.Place : -1;

    public override int Decide(PairTile tile, Span<int> pending, Span<byte> levels)
    {
        Span<byte> holds = tile.Grades.AsSpan(0, pending.Length);
        test.Test(tile, pending, holds);
        int open = 0;
        for (int i = 0; i < pending.Length; i++)
        {
            int pair = pending[i];
            if (holds[i] != 0)
                levels[pair] = level;
            else
                pending[open++] = pair;
        }

        return open;
    }
}
