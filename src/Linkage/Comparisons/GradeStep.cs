namespace Linkage.Comparisons;

/// <summary>Successive levels that ask for the same measure of the same column: measured once.</summary>
internal sealed class GradeStep : LevelStep
{
    private readonly PairMeasure _measure;
    private readonly byte[] _levelOfGrade = new byte[byte.MaxValue + 1];
    private readonly int _levels;

    /// <param name="measure">The measure.</param>
    /// <param name="levelOfGrade">The level of each grade that decides one.</param>
    /// <param name="elseLevel">The level that open pairs have meanwhile.</param>
    public GradeStep(PairMeasure measure, byte[] levelOfGrade, byte elseLevel)
    {
        (_measure, _levels) = (measure, levelOfGrade.Length);
        _levelOfGrade.AsSpan().Fill(elseLevel);
        levelOfGrade.CopyTo(_levelOfGrade, 0);
    }

    public override int Decide(PairTile tile, Span<int> pending, Span<byte> levels)
    {
        Span<byte> grades = tile.Grades.AsSpan(0, pending.Length);
        _measure.Measure(tile, pending, UsefulOf(tile, pending), grades);
        byte[] levelOfGrade = _levelOfGrade;
        int decided = _levels;
        int open = 0;
        for (int i = 0; i < pending.Length; i++)
        {
            int pair = pending[i];
            int grade = grades[i];
            levels[pair] = levelOfGrade[grade];
            pending[open] = pair;
            open += grade >= decided ? 1 : 0;
        }

        return open;
    }

    // How many grades, from the first, leave a pair the bits it needs: all others would only have it dropped.
    private ReadOnlySpan<byte> UsefulOf(PairTile tile, ReadOnlySpan<int> pending)
    {
        if (tile.Bounds is not LevelBounds bounds || _levels < 2 || !_measure.TakesUseful)
            return [];
        Span<byte> useful = tile.Useful.AsSpan(0, pending.Length);
        Span<float> least = stackalloc float[_levels - 1];
        for (int grade = 1; grade < _levels; grade++)
            least[grade - 1] = tile.Least + bounds.LeastFrom(_levelOfGrade[grade]);
        float[] most = tile.Most;
        for (int i = 0; i < pending.Length; i++)
        {
            float own = most[pending[i]];
            int count = 1;
            foreach (float bound in least)
                count += own >= bound ? 1 : 0;
            useful[i] = (byte)count;
        }

        return useful;
    }
}
