namespace Linkage.Comparisons;

/// <summary>Decides how well two dates agree.</summary>
internal static class DateAgreements
{
    private const int EraDifference = 543;

    /// <summary>Compares two dates, each as far as it is known.</summary>
    /// <param name="left">A date.</param>
    /// <param name="right">Another one.</param>
    /// <param name="leftText">The canonical text of the first, for values that are no dates.</param>
    /// <param name="rightText">The canonical text of the second.</param>
    public static DateAgreement Of(CivilDate left, CivilDate right, ReadOnlySpan<char> leftText, ReadOnlySpan<char> rightText)
    {
        if (left.IsNone || right.IsNone)
            return OfTexts(leftText, rightText);
        if (left.HasDay && right.HasDay)
            return OfDays(left, right);
        return OfParts(left, right);
    }

    private static DateAgreement OfDays(CivilDate left, CivilDate right)
    {
        if (left == right)
            return DateAgreement.SameDay;
        if (left.Year == right.Year && left.Month == right.Day && left.Day == right.Month)
            return DateAgreement.DayMonthSwapped;
        if (OneEdit(Digits(left), Digits(right)))
            return DateAgreement.OneDigit;
        bool sameDay = left.Month == right.Month && left.Day == right.Day;
        return sameDay && IsEraSlip(left.Year, right.Year) ? DateAgreement.EraSlip : OfYears(left, right);
    }

    private static DateAgreement OfParts(CivilDate left, CivilDate right)
    {
        if (left.Year != right.Year)
            return IsEraSlip(left.Year, right.Year) ? DateAgreement.EraSlip : OfYears(left, right);
        if (left.HasMonth && right.HasMonth)
            return left.Month == right.Month ? DateAgreement.SameMonth : DateAgreement.SameYear;
        return DateAgreement.SameYearOnly;
    }

    private static DateAgreement OfYears(CivilDate left, CivilDate right) => Math.Abs(left.Year - right.Year) switch
    {
        0 => DateAgreement.SameYear,
        1 => DateAgreement.WithinOneYear,
        <= 10 => DateAgreement.WithinTenYears,
        _ => DateAgreement.Different,
    };

    private static bool IsEraSlip(int left, int right) => Math.Abs(left - right) is EraDifference or EraDifference - 1 or 2 * EraDifference;

    // A date that cannot be read is compared as the digits that were written.
    private static DateAgreement OfTexts(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.SequenceEqual(right))
            return DateAgreement.SameDay;
        Span<char> leftDigits = stackalloc char[16];
        Span<char> rightDigits = stackalloc char[16];
        leftDigits = leftDigits[..TakeDigits(left, leftDigits)];
        rightDigits = rightDigits[..TakeDigits(right, rightDigits)];
        if (leftDigits.Length >= 6 && rightDigits.Length >= 6 && IsOneEdit(leftDigits, rightDigits))
            return DateAgreement.OneDigit;
        bool sameYear = leftDigits.Length >= 4 && rightDigits.Length >= 4 && leftDigits[..4].SequenceEqual(rightDigits[..4]);
        return sameYear ? DateAgreement.SameYear : DateAgreement.Different;
    }

    private static int TakeDigits(ReadOnlySpan<char> text, Span<char> digits)
    {
        int count = 0;
        foreach (char c in text)
        {
            if (char.IsAsciiDigit(c) && count < digits.Length)
                digits[count++] = c;
        }

        return count;
    }

    private static long Digits(CivilDate date) => (date.Year * 10000L) + (date.Month * 100) + date.Day;

    /// <summary>Whether two 8-digit numbers differ in one digit or in two neighbours exchanged.</summary>
    private static bool OneEdit(long left, long right)
    {
        Span<char> leftDigits = stackalloc char[8];
        Span<char> rightDigits = stackalloc char[8];
        left.TryFormat(leftDigits, out _, "00000000", System.Globalization.CultureInfo.InvariantCulture);
        right.TryFormat(rightDigits, out _, "00000000", System.Globalization.CultureInfo.InvariantCulture);
        return IsOneEdit(leftDigits, rightDigits);
    }

    private static bool IsOneEdit(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        int start = left.CommonPrefixLength(right);
        left = left[start..];
        right = right[start..];
        if (left.Length == right.Length)
        {
            return left.Length == 0
                || left[1..].SequenceEqual(right[1..])
                || (left.Length > 1 && left[0] == right[1] && left[1] == right[0] && left[2..].SequenceEqual(right[2..]));
        }

        return Math.Abs(left.Length - right.Length) == 1
            && (left.Length > right.Length ? left[1..].SequenceEqual(right) : right[1..].SequenceEqual(left));
    }
}
