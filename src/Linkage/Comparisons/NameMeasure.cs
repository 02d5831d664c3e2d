namespace Linkage.Comparisons;

/// <summary>How well two names agree; names that were compared lately are remembered.</summary>
internal sealed class NameMeasure(int rawPlace, ComparedColumn column, NameAgreement[] least) : PairMeasure(rawPlace)
{
    protected override void Grade(ReadOnlySpan<int> left, ReadOnlySpan<int> right, ReadOnlySpan<byte> useful, Span<byte> grades)
    {
        for (int i = 0; i < left.Length; i++)
        {
            if (left[i] == 0 || right[i] == 0)
                continue;
            NameAgreement agreement = column.NameAgreementOf(left[i], right[i]);
            int grade = 0;
            while (grade < least.Length && agreement > least[grade])
                grade++;
            grades[i] = (byte)grade;
        }
    }
}
