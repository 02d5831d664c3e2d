namespace Linkage.Comparisons;

/// <summary>A measure of two values of one column, graded by thresholds: the number of the first threshold that a pair reaches.</summary>
internal abstract class PairMeasure(int place)
{
    /// <summary>Gets or sets whether pairs may lack a value; false where those were taken out before.</summary>
    public bool MayLackValues { get; set; } = true;

    /// <summary>Gets whether the work becomes less for pairs of which only the first thresholds matter.</summary>
    public virtual bool TakesUseful => false;

    /// <summary>Grades some pairs; a pair that lacks a value reaches no threshold.</summary>
    /// <param name="tile">The pairs.</param>
    /// <param name="pairs">The numbers of the pairs.</param>
    /// <param name="grades">The grades: 0 is the first threshold, their number is none.</param>
    public void Measure(PairTile tile, ReadOnlySpan<int> pairs, Span<byte> grades) => Measure(tile, pairs, [], grades);

    /// <summary>Grades some pairs; a pair that lacks a value reaches no threshold.</summary>
    /// <param name="tile">The pairs.</param>
    /// <param name="pairs">The numbers of the pairs.</param>
    /// <param name="useful">How many thresholds, from the first, matter for each pair; empty where all do. Of a pair that reaches none of these it is not said which others it reaches.</param>
    /// <param name="grades">The grades: 0 is the first threshold, their number is none.</param>
    public void Measure(PairTile tile, ReadOnlySpan<int> pairs, ReadOnlySpan<byte> useful, Span<byte> grades)
    {
        tile.Load(place, pairs);
        ReadOnlySpan<int> left = tile.LeftIds.AsSpan(0, pairs.Length);
        ReadOnlySpan<int> right = tile.RightIds.AsSpan(0, pairs.Length);
        Grade(left, right, useful, grades[..pairs.Length]);
        if (!MayLackValues)
            return;
        for (int i = 0; i < left.Length; i++)
        {
            if (left[i] == 0 | right[i] == 0)
                grades[i] = byte.MaxValue;
        }
    }

    /// <summary>Grades pairs of value numbers. What is said of number 0 does not matter.</summary>
    protected abstract void Grade(ReadOnlySpan<int> left, ReadOnlySpan<int> right, ReadOnlySpan<byte> useful, Span<byte> grades);
}
