namespace Linkage.Comparisons;

/// <summary>A <see cref="DistanceMeasure"/> in a column that has a probe.</summary>
/// <param name="place">The place of the column's canonical numbers.</param>
/// <param name="numberOf">Gives the number that stands for a value.</param>
/// <param name="limits">The limits, ascending.</param>
internal sealed class ProbedDistanceMeasure(int place, Func<int, double> numberOf, double[] limits) : PairMeasure(place)
{
    protected override void Grade(ReadOnlySpan<int> left, ReadOnlySpan<int> right, ReadOnlySpan<byte> useful, Span<byte> grades)
    {
        for (int i = 0; i < left.Length; i++)
        {
            double apart = Math.Abs(numberOf(left[i]) - numberOf(right[i]));
            int grade = 0;
            foreach (double limit in limits)
                grade += apart <= limit ? 0 : 1;
            grades[i] = (byte)grade;
        }
    }
}
