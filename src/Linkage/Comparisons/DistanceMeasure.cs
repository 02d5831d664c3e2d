namespace Linkage.Comparisons;

/// <summary>The difference of two numbers (days, amounts) that stand for the values.</summary>
internal sealed class DistanceMeasure(int place, double[] numbers, double[] limits) : PairMeasure(place)
{
    protected override void Grade(ReadOnlySpan<int> left, ReadOnlySpan<int> right, ReadOnlySpan<byte> useful, Span<byte> grades)
    {
        for (int i = 0; i < left.Length; i++)
        {
            // Limits grow, so those that are passed come first. An unknown number is not a number, and so is within no limit.
            double apart = Math.Abs(numbers[left[i]] - numbers[right[i]]);
            int grade = 0;
            foreach (double limit in limits)
                grade += apart <= limit ? 0 : 1;
            grades[i] = (byte)grade;
        }
    }
}
