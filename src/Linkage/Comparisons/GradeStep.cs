namespace Linkage.Comparisons;

/// <summary>Successive levels that ask for the same measure of the same column: measured once.</summary>
internal sealed class GradeStep(PairMeasure measure, byte[] levelOfGrade) : LevelStep
{
    public override int Decide(PairTile tile, Span<int> pending, Span<byte> levels)
    {
        Span<byte> grades = tile.Grades.AsSpan(0, pending.Length);
        measure.Measure(tile, pending, grades);
        int open = 0;
        for (int i = 0; i < pending.Length; i++)
        {
            int pair = pending[i];
            byte grade = grades[i];
            if (grade < levelOfGrade.Length)
                levels[pair] = levelOfGrade[grade];
            else
                pending[open++] = pair;
        }

        return open;
    }
}
