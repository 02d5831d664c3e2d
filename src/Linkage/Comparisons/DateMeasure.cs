namespace Linkage.Comparisons;

/// <summary>How well two dates agree.</summary>
internal sealed class DateMeasure(int rawPlace, ComparedColumn column, DateAgreement[] least) : PairMeasure(rawPlace)
{
    protected override void Grade(ReadOnlySpan<int> left, ReadOnlySpan<int> right, ReadOnlySpan<byte> useful, Span<byte> grades)
    {
        for (int i = 0; i < left.Length; i++)
        {
            DateAgreement agreement = DateAgreements.Of(column.DateOf(left[i]), column.DateOf(right[i]), column.Canonical(left[i]), column.Canonical(right[i]));
            int grade = 0;
            while (grade < least.Length && agreement > least[grade])
                grade++;
            grades[i] = (byte)grade;
        }
    }
}
