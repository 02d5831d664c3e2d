using Linkage.Similarity;

namespace Linkage.Comparisons;

/// <summary>A similarity or distance of canonical texts, found in prepared values for many pairs at once.</summary>
/// <param name="place">The place of the column's canonical numbers.</param>
/// <param name="values">The canonical texts by number.</param>
/// <param name="grade">Gives each pair the number of the first threshold that it reaches, or how many there are.</param>
/// <param name="takesUseful">Whether it heeds how many thresholds matter.</param>
internal sealed class PreparedMeasure(int place, PreparedStrings values, PreparedMeasure.Grader grade, bool takesUseful) : PairMeasure(place)
{
    /// <summary>Grades pairs of prepared values.</summary>
    internal delegate void Grader(PreparedStrings values, ReadOnlySpan<int> left, ReadOnlySpan<int> right, ReadOnlySpan<byte> useful, Span<byte> grades);

    public override bool TakesUseful => takesUseful;

    protected override void Grade(ReadOnlySpan<int> left, ReadOnlySpan<int> right, ReadOnlySpan<byte> useful, Span<byte> grades) => grade(values, left, right, useful, grades);
}
