using System.Globalization;

namespace Linkage.Normalization;

/// <summary>The rules of national identity numbers: form, birth date, check digit.</summary>
/// <remarks>Sources: the schemes as published by their countries, see domain facts 4.2 and 4.3; the check digit of Thailand leaves the third digit unprotected.
/// Cost: one pass over the number. Safe to share between threads.</remarks>
internal static class NationalNumbers
{
    private static readonly int[] SingaporeWeights = [2, 7, 6, 5, 4, 3, 2];
    private static readonly int[] KoreaWeights = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];
    private static readonly int[] ChinaWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Checks a number.</summary>
    /// <param name="country">ISO 3166-1 alpha-2.</param>
    /// <param name="number">Capital letters and digits only; a Chinese number of 15 digits is made one of 18.</param>
    /// <param name="reason">Why it fails: <c>wrong-form</c>, <c>check-digit</c>, <c>impossible-date</c>, <c>unassigned</c>.</param>
    /// <returns>Valid, Invalid, or Unknown when the country has no rule that is known here.</returns>
    public static ValueStatus Check(string country, ref string number, out string? reason)
    {
        reason = country switch
        {
            "TH" => Thailand(number),
            "MY" => Malaysia(number),
            "SG" => Singapore(number),
            "CN" => China(ref number),
            "ID" => Indonesia(number),
            "IN" => India(number),
            "PK" => Pakistan(number),
            "VN" => VietNam(number),
            "KR" => Korea(number),
            "US" => UnitedStates(number),
            _ => "none",
        };
        if (reason is "none")
        {
            reason = null;
            return ValueStatus.Unknown;
        }
        return reason is null ? ValueStatus.Valid : ValueStatus.Invalid;
    }

    /// <summary>Whether the numbers of a country are digits only, so that a letter in one is a mistake.</summary>
    public static bool IsNumeric(string country) => country is "TH" or "MY" or "ID" or "PK" or "VN" or "KR" or "US" or "BD";

    private static string? Thailand(string number)
    {
        if (number.Length != 13 || !IdentifierText.IsDigits(number))
            return "wrong-form";
        int sum = 0;
        for (int i = 0; i < 12; i++)
            sum += (number[i] - '0') * (13 - i);
        return (11 - (sum % 11)) % 10 == number[12] - '0' ? null : "check-digit";
    }

    private static string? Malaysia(string number)
    {
        if (number.Length != 12 || !IdentifierText.IsDigits(number))
            return "wrong-form";
        if (!IsShortDate(number, 0, 2, 4))
            return "impossible-date";
        int place = Number(number, 6, 2);
        bool assigned = place is (>= 1 and <= 16) or (>= 21 and <= 68) or 71 or 72 or 74 or 75 or 76 or 77 or 78 or 79 or 82 or (>= 83 and <= 93) or 98 or 99;
        return assigned ? null : "unassigned";
    }

    private static string? Singapore(string number)
    {
        if (number.Length != 9 || !IdentifierText.IsDigits(number.AsSpan(1, 7)) || "STFGM".IndexOf(number[0], StringComparison.Ordinal) < 0)
            return "wrong-form";
        int sum = CheckDigits.WeightedSum(number.AsSpan(1, 7), SingaporeWeights) + number[0] switch { 'T' or 'G' => 4, 'M' => 3, _ => 0 };
        string letters = number[0] switch { 'S' or 'T' => "JZIHGFEDCBA", 'M' => "XWUTRQPNJLK", _ => "XWUTRQPNMLK" };
        return letters[sum % 11] == number[8] ? null : "check-digit";
    }

    private static string? China(ref string number)
    {
        if (number.Length == 15 && IdentifierText.IsDigits(number))
        {
            string body = string.Concat(number.AsSpan(0, 6), "19", number.AsSpan(6));
            number = body + ChinaCheck(body);
        }
        if (number.Length != 18 || !IdentifierText.IsDigits(number.AsSpan(0, 17)))
            return "wrong-form";
        if (!PartialDate.Exists(Number(number, 6, 4), Number(number, 10, 2), Number(number, 12, 2)) || Number(number, 10, 2) == 0 || Number(number, 12, 2) == 0)
            return "impossible-date";
        return ChinaCheck(number) == number[17] ? null : "check-digit";
    }

    private static char ChinaCheck(string number) => "10X98765432"[CheckDigits.WeightedSum(number.AsSpan(0, 17), ChinaWeights) % 11];

    private static string? Indonesia(string number)
    {
        if (number.Length != 16 || !IdentifierText.IsDigits(number) || number.StartsWith('0'))
            return "wrong-form";
        int day = Number(number, 6, 2);
        return IsDate(Number(number, 10, 2), Number(number, 8, 2), day > 40 ? day - 40 : day) ? null : "impossible-date";
    }

    private static string? India(string number)
    {
        if (number.Length == 10)
            return IsPan(number) ? null : "wrong-form";
        if (number.Length != 12 || !IdentifierText.IsDigits(number) || number[0] is '0' or '1')
            return "wrong-form";
        bool palindrome = true;
        for (int i = 0; i < 6; i++)
            palindrome &= number[i] == number[11 - i];
        return !palindrome && CheckDigits.IsVerhoeff(number) ? null : "check-digit";
    }

    private static bool IsPan(string number)
    {
        for (int i = 0; i < 10; i++)
        {
            if (i is >= 5 and < 9 ? !char.IsAsciiDigit(number[i]) : !char.IsAsciiLetterUpper(number[i]))
                return false;
        }
        return "ABCFGHLJPTK".Contains(number[3], StringComparison.Ordinal) && !number.AsSpan(5, 4).SequenceEqual("0000");
    }

    private static string? Pakistan(string number)
    {
        if (number.Length != 13 || !IdentifierText.IsDigits(number))
            return "wrong-form";
        return number[0] is >= '1' and <= '7' && number[12] != '0' ? null : "unassigned";
    }

    private static string? VietNam(string number)
    {
        if (number.Length == 9 && IdentifierText.IsDigits(number))
            return "none";    // the old identity card, without rules
        if (number.Length != 12 || !IdentifierText.IsDigits(number))
            return "wrong-form";
        return Number(number, 0, 3) is >= 1 and <= 96 ? null : "unassigned";
    }

    private static string? Korea(string number)
    {
        if (number.Length != 13 || !IdentifierText.IsDigits(number))
            return "wrong-form";
        int century = number[6] switch { '1' or '2' or '5' or '6' => 1900, '3' or '4' or '7' or '8' => 2000, _ => 1800 };
        if (!PartialDate.Exists(century + Number(number, 0, 2), Number(number, 2, 2), Number(number, 4, 2)) || Number(number, 2, 2) == 0 || Number(number, 4, 2) == 0)
            return "impossible-date";
        if (Number(number, 7, 2) > 96)
            return "unassigned";
        return (11 - (CheckDigits.WeightedSum(number, KoreaWeights) % 11)) % 10 == number[12] - '0' ? null : "check-digit";
    }

    private static string? UnitedStates(string number)
    {
        if (number.Length != 9 || !IdentifierText.IsDigits(number))
            return "wrong-form";
        bool assigned = Number(number, 0, 3) is > 0 and < 900 and not 666 && Number(number, 3, 2) != 0 && Number(number, 5, 4) != 0;
        return assigned && number is not ("078051120" or "457555462" or "219099999") ? null : "unassigned";
    }

    private static bool IsShortDate(string number, int year, int month, int day) => IsDate(Number(number, year, 2), Number(number, month, 2), Number(number, day, 2));

    private static bool IsDate(int shortYear, int month, int day) =>
        month != 0 && day != 0 && (PartialDate.Exists(1900 + shortYear, month, day) || PartialDate.Exists(2000 + shortYear, month, day));

    private static int Number(string text, int start, int length) => int.Parse(text.AsSpan(start, length), NumberStyles.None, CultureInfo.InvariantCulture);
}
