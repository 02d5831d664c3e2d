namespace Linkage.Comparisons;

/// <summary>Successive levels that ask for the same measures of several columns at once, such as forename and surname alike: each is measured once.</summary>
/// <remarks>A pair reaches the first level that its worst measure reaches. A later measure is taken only of pairs whose earlier ones reach some level.</remarks>
internal sealed class JointGradeStep(PairMeasure[] measures, byte[] levelOfGrade) : LevelStep
{
    public override int Decide(PairTile tile, Span<int> pending, Span<byte> levels)
    {
        Span<int> alike = stackalloc int[pending.Length];
        Span<byte> worst = stackalloc byte[pending.Length];
        pending.CopyTo(alike);
        worst.Clear();
        int count = pending.Length;
        foreach (PairMeasure measure in measures)
            count = Keep(tile, measure, alike[..count], worst);
        for (int i = 0; i < count; i++)
            levels[alike[i]] = levelOfGrade[worst[i]];
        return Open(pending, alike[..count]);
    }

    // Keeps the pairs that still reach some level, with the worst of their grades.
    private int Keep(PairTile tile, PairMeasure measure, Span<int> alike, Span<byte> worst)
    {
        Span<byte> grades = tile.Grades.AsSpan(0, alike.Length);
        measure.Measure(tile, alike, grades);
        int kept = 0;
        for (int i = 0; i < alike.Length; i++)
        {
            if (grades[i] >= levelOfGrade.Length)
                continue;
            (alike[kept], worst[kept]) = (alike[i], Math.Max(worst[i], grades[i]));
            kept++;
        }

        return kept;
    }

    // Both are in ascending order, and what was decided is among what was pending.
    private static int Open(Span<int> pending, ReadOnlySpan<int> decided)
    {
        int open = 0;
        int next = 0;
        for (int i = 0; i < pending.Length; i++)
        {
            if (next < decided.Length && decided[next] == pending[i])
                next++;
            else
                pending[open++] = pending[i];
        }

        return open;
    }
}
