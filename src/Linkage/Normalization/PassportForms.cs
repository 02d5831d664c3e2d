using System.Collections.Frozen;

namespace Linkage.Normalization;

/// <summary>The usual forms of passport numbers: letters, then digits. Issuers change them, so a number of another form is unusual, not wrong.</summary>
/// <remarks>Source: domain facts 4.3; the forms of Myanmar, Laos, Cambodia, Viet Nam and Bangladesh are unconfirmed.</remarks>
internal static class PassportForms
{
    private static readonly FrozenDictionary<string, Form> Forms = new Dictionary<string, Form>
    {
        ["TH"] = new(1, 2, 6, 7),
        ["MY"] = new(1, 1, 8, 8),
        ["CN"] = new(1, 2, 7, 8),
        ["IN"] = new(1, 1, 7, 7),
        ["ID"] = new(1, 2, 6, 7),
        ["PK"] = new(2, 2, 7, 7),
        ["KR"] = new(1, 1, 8, 8),
        ["IR"] = new(1, 1, 8, 8),
        ["RU"] = new(0, 0, 9, 9),
        ["UA"] = new(2, 2, 6, 6),
        ["GB"] = new(0, 0, 9, 9),
        ["US"] = new(0, 1, 8, 9),
        ["TR"] = new(1, 1, 8, 8),
        ["MM"] = new(2, 2, 6, 6),
        ["LA"] = new(1, 2, 6, 8),
        ["KH"] = new(1, 1, 7, 8),
        ["VN"] = new(1, 1, 7, 8),
        ["BD"] = new(1, 2, 7, 8),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether a number has the usual form of its country; true when no form is known.</summary>
    public static bool Fits(string country, ReadOnlySpan<char> number) => !Forms.TryGetValue(country, out Form? form) || form.Fits(number);

    /// <summary>The number with letters and digits that look alike exchanged so that it has the usual form; null when there is none.</summary>
    public static string? Repaired(string country, string number)
    {
        if (!Forms.TryGetValue(country, out Form? form))
            return null;
        for (int letters = form.MinLetters; letters <= form.MaxLetters && letters <= number.Length; letters++)
        {
            string tried = string.Concat(Confusables.ToLetters(number.AsSpan(0, letters)), Confusables.ToDigits(number.AsSpan(letters)));
            if (tried != number && form.Fits(tried))
                return tried;
        }
        return null;
    }

    private sealed record Form(int MinLetters, int MaxLetters, int MinDigits, int MaxDigits)
    {
        public bool Fits(ReadOnlySpan<char> number)
        {
            int letters = 0;
            while (letters < number.Length && char.IsAsciiLetterUpper(number[letters]))
                letters++;
            ReadOnlySpan<char> digits = number[letters..];
            return letters >= MinLetters && letters <= MaxLetters && digits.Length >= MinDigits && digits.Length <= MaxDigits && IdentifierText.IsDigits(digits);
        }
    }
}
