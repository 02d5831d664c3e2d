using System.Globalization;
using System.Text.RegularExpressions;

namespace Linkage.IO;

/// <summary>Finds out how the days of a column are written, where that is not plain from each by itself.</summary>
internal static partial class DateForms
{
    private const double Most = 0.9;

    public static ColumnGuess Hint(ColumnGuess guess, ColumnSample column)
    {
        double digits = column.Share(text => text.Length == 8 && text.All(char.IsAsciiDigit));
        if (digits >= 0.5)
        {
            double yearFirst = column.Share(text => IsDay(text, "yyyyMMdd"));
            double yearLast = column.Share(text => IsDay(text, "ddMMyyyy"));
            return yearFirst >= Most * digits || yearLast >= Most * digits ? guess with { DateFormat = yearFirst >= yearLast ? "yyyyMMdd" : "ddMMyyyy" } : guess;
        }

        double dayFirst = column.Share(text => Parts(text) is { First: > 12, Second: <= 12 });
        double monthFirst = column.Share(text => Parts(text) is { First: <= 12, Second: > 12 });
        return monthFirst > 3 * dayFirst ? guess with { DateOrder = "mdy" } : guess;
    }

    private static bool IsDay(string text, string format) => text.Length == 8 && text.All(char.IsAsciiDigit)
        && DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) && day.Year is >= 1850 and <= 2100;

    private static (int First, int Second)? Parts(string text)
    {
        Match match = NumbersOfDay().Match(text);
        return match.Success ? (int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture), int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture)) : null;
    }

    [GeneratedRegex(@"^([0-9]{1,2})[/.\-]([0-9]{1,2})[/.\-][0-9]{2,4}\b")]
    private static partial Regex NumbersOfDay();
}
