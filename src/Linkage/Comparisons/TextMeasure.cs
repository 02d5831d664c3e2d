namespace Linkage.Comparisons;

/// <summary>A similarity or distance of canonical texts.</summary>
/// <param name="place">The place of the column's canonical numbers.</param>
/// <param name="column">The column.</param>
/// <param name="grade">Gives the number of the first threshold that two texts reach, or how many there are.</param>
internal sealed class TextMeasure(int place, ComparedColumn column, Func<string, string, int> grade) : PairMeasure(place)
{
    protected override void Grade(ReadOnlySpan<int> left, ReadOnlySpan<int> right, ReadOnlySpan<byte> useful, Span<byte> grades)
    {
        for (int i = 0; i < left.Length; i++)
            grades[i] = (byte)grade(column.CanonicalText(left[i]), column.CanonicalText(right[i]));
    }
}
