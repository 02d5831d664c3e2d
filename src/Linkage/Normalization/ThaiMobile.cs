using System.Diagnostics.CodeAnalysis;

namespace Linkage.Normalization;

/// <summary>The quick way for the commonest numbers of all: Thai mobile ones in plain digits.</summary>
/// <remarks>Numbers that begin with 061-066, 08 or 09 and have ten digits are valid in the numbering plan of libphonenumber; the tests compare.</remarks>
internal static class ThaiMobile
{
    /// <summary>Reads <c>081 234-5678</c>, <c>+66 81…</c>, <c>66 81…</c>, <c>+66 (0)81…</c>; anything else is left to the numbering plans.</summary>
    public static bool TryRead(string raw, [NotNullWhen(true)] out string? number)
    {
        number = null;
        Span<char> digits = stackalloc char[13];
        int count = 0;
        for (int i = 0; i < raw.Length; i++)
        {
            char c = raw[i];
            int digit = char.IsAsciiDigit(c) ? c - '0' : c is >= '๐' and <= '๙' ? c - '๐' : -1;
            if (digit >= 0)
            {
                if (count == digits.Length)
                    return false;
                digits[count++] = (char)('0' + digit);
            }
            else if (c is not (' ' or '-' or '.' or '(' or ')') && (c != '+' || count != 0))
                return false;
        }
        ReadOnlySpan<char> national = National(digits[..count], raw);
        if (!IsMobile(national) || raw.EndsWith(".0", StringComparison.Ordinal))
            return false;
        number = string.Concat("+66", national);
        return true;
    }

    /// <summary>Whether the digits after +66 are all equal.</summary>
    public static bool IsPlaceholder(string number) => IdentifierText.IsOneCharacter(number.AsSpan(3));

    private static ReadOnlySpan<char> National(ReadOnlySpan<char> digits, string raw)
    {
        bool plus = raw.Contains('+', StringComparison.Ordinal);
        if (!plus && digits.Length == 10 && digits[0] == '0')
            return digits[1..];
        if (digits.Length is 11 or 12 && digits[0] == '6' && digits[1] == '6')
            return digits.Length == 12 && digits[2] == '0' ? digits[3..] : digits[2..];
        return [];
    }

    private static bool IsMobile(ReadOnlySpan<char> national) =>
        national.Length == 9 && (national[0] is '8' or '9' || (national[0] == '6' && national[1] is >= '1' and <= '6'));
}
