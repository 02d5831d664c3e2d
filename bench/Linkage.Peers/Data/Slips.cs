using System.Globalization;

namespace Linkage.Peers.Data;

/// <summary>Slips of the keyboard.</summary>
internal static class Slips
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";
    private const string Digits = "0123456789";

    /// <summary>One letter changed, left out, added or exchanged with the next.</summary>
    public static string InText(Draws draws, string text) => Anywhere(draws, text, Letters);

    /// <summary>One digit changed, left out, added or exchanged with the next.</summary>
    public static string InNumber(Draws draws, string text) => Anywhere(draws, text, Digits);

    /// <summary>A slip that leaves a date a date; without such a slip the date stays.</summary>
    public static string InDate(Draws draws, string date)
    {
        string slipped = InNumber(draws, date.Replace("-", "", StringComparison.Ordinal));
        return DateOnly.TryParseExact(slipped, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly found) && found.Year >= 1000
            ? DateText(found)
            : date;
    }

    public static string DateText(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Anywhere(Draws draws, string text, string alphabet)
    {
        if (text.Length < 2)
            return text;
        int place = draws.Below(text.Length);
        char letter = alphabet[draws.Below(alphabet.Length)];
        switch (draws.Below(4))
        {
            case 0:
                return $"{text.AsSpan(0, place)}{letter}{text.AsSpan(place + 1)}";
            case 1:
                return text.Remove(place, 1);
            case 2:
                return text.Insert(place, letter.ToString());
            default:
                place = Math.Min(place, text.Length - 2);
                return $"{text.AsSpan(0, place)}{text[place + 1]}{text[place]}{text.AsSpan(place + 2)}";
        }
    }
}
