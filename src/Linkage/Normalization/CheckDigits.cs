namespace Linkage.Normalization;

/// <summary>Check digit schemes that several kinds of numbers share. Arguments are ASCII digits where nothing else is said.</summary>
internal static class CheckDigits
{
    private static readonly byte[] VerhoeffProduct =
    [
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4, 0, 6, 7, 8, 9, 5, 2, 3, 4, 0, 1, 7, 8, 9, 5, 6, 3, 4, 0, 1, 2, 8, 9, 5, 6, 7, 4, 0, 1, 2, 3, 9, 5, 6, 7, 8,
        5, 9, 8, 7, 6, 0, 4, 3, 2, 1, 6, 5, 9, 8, 7, 1, 0, 4, 3, 2, 7, 6, 5, 9, 8, 2, 1, 0, 4, 3, 8, 7, 6, 5, 9, 3, 2, 1, 0, 4, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0,
    ];

    private static readonly byte[] VerhoeffPermutation = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];

    /// <summary>Luhn (ISO/IEC 7812-1): every second digit from the right doubled.</summary>
    public static bool IsLuhn(ReadOnlySpan<char> digits)
    {
        int sum = 0;
        bool twice = false;
        for (int i = digits.Length - 1; i >= 0; i--)
        {
            int value = digits[i] - '0';
            if (twice)
                value = value > 4 ? (value * 2) - 9 : value * 2;
            sum += value;
            twice = !twice;
        }
        return sum % 10 == 0;
    }

    /// <summary>Verhoeff's scheme on the dihedral group of ten elements (1969), as Aadhaar numbers use it.</summary>
    public static bool IsVerhoeff(ReadOnlySpan<char> digits)
    {
        int check = 0;
        for (int i = 0; i < digits.Length; i++)
        {
            int value = digits[digits.Length - 1 - i] - '0';
            for (int n = i % 8; n > 0; n--)
                value = VerhoeffPermutation[value];
            check = VerhoeffProduct[(check * 10) + value];
        }
        return check == 0;
    }

    /// <summary>The sum of digits times weights.</summary>
    public static int WeightedSum(ReadOnlySpan<char> digits, ReadOnlySpan<int> weights)
    {
        int sum = 0;
        for (int i = 0; i < weights.Length; i++)
            sum += (digits[i] - '0') * weights[i];
        return sum;
    }

    /// <summary>ICAO 9303: values 0-9, A = 10 … Z = 35, filler 0; weights 7 3 1; modulo 10. Other characters count as filler.</summary>
    public static int Icao(ReadOnlySpan<char> text, int start = 0, int position = 0)
    {
        int sum = start;
        foreach (char c in text)
        {
            int value = char.IsAsciiDigit(c) ? c - '0' : char.IsAsciiLetterUpper(c) ? c - 'A' + 10 : 0;
            int weight = (position++ % 3) switch { 0 => 7, 1 => 3, _ => 1 };
            sum += value * weight;
        }
        return sum % 10;
    }
}
