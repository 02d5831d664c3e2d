namespace Linkage.Blocking;

// Reads canonical dates: 1997-03-15, 1997-03, 1997.
internal static class DateText
{
    public static bool TryYear(ReadOnlySpan<char> text, out int year)
    {
        for (int i = 0; i + 4 <= text.Length; i++)
        {
            if (TryDigits(text.Slice(i, 4), out year))
                return true;
        }

        year = 0;
        return false;
    }

    // The smaller and the larger of month and day. 1 January stands for "some day of the year" in too many sources to be a key.
    public static bool TryMonthDay(ReadOnlySpan<char> text, out int monthDay)
    {
        monthDay = 0;
        if (text.Length < 10 || text[4] != '-' || text[7] != '-' || !TryDigits(text[5..7], out int month) || !TryDigits(text[8..10], out int day))
            return false;
        monthDay = (Math.Min(month, day) * 100) + Math.Max(month, day);
        return monthDay != 101;
    }

    private static bool TryDigits(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        foreach (char c in text)
        {
            if (!char.IsAsciiDigit(c))
                return false;
            number = (number * 10) + (c - '0');
        }

        return true;
    }
}
