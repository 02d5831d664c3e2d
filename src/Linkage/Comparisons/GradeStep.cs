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
        _measure.Measure(tile, pending, grades);
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
}
