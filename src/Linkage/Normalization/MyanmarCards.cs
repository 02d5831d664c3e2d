using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Linkage.Normalization;

/// <summary>Reads the numbers of Myanmar's citizenship cards (NRC): state, township, class, six digits, in Burmese or Latin letters.</summary>
/// <remarks>Form: <c>12/KAMANA(N)123456</c>. There is no check digit. Several Burmese letters share a Latin syllable, so a township is only as exact as its Latin spelling.
/// Source: domain facts 4.5. Cost: one pass. Safe to share between threads.</remarks>
internal static class MyanmarCards
{
    private static readonly FrozenDictionary<char, string> Letters = new Dictionary<char, string>
    {
        ['က'] = "KA",
        ['ခ'] = "KHA",
        ['ဂ'] = "GA",
        ['ဃ'] = "GA",
        ['င'] = "NGA",
        ['စ'] = "SA",
        ['ဆ'] = "SA",
        ['ဇ'] = "ZA",
        ['ဈ'] = "ZA",
        ['ည'] = "NYA",
        ['ဉ'] = "NYA",
        ['ဋ'] = "TA",
        ['ဌ'] = "HTA",
        ['ဍ'] = "DA",
        ['ဎ'] = "DA",
        ['ဏ'] = "NA",
        ['တ'] = "TA",
        ['ထ'] = "HTA",
        ['ဒ'] = "DA",
        ['ဓ'] = "DA",
        ['န'] = "NA",
        ['ပ'] = "PA",
        ['ဖ'] = "PHA",
        ['ဗ'] = "BA",
        ['ဘ'] = "BA",
        ['မ'] = "MA",
        ['ယ'] = "YA",
        ['ရ'] = "YA",
        ['လ'] = "LA",
        ['ဝ'] = "WA",
        ['သ'] = "THA",
        ['ဟ'] = "HA",
        ['ဠ'] = "LA",
        ['အ'] = "A",
        ['ဥ'] = "U",
        ['ဧ'] = "E",
        ['ဩ'] = "AW",
    }.ToFrozenDictionary();

    private static readonly (string Written, string Canonical)[] Syllables =
    [
        ("KHA", "KHA"), ("GHA", "GA"), ("NGA", "NGA"), ("NYA", "NYA"), ("HSA", "SA"), ("HTA", "HTA"), ("THA", "THA"), ("PHA", "PHA"), ("HPA", "PHA"), ("OU", "U"), ("AH", "A"), ("AE", "E"),
        ("KA", "KA"), ("GA", "GA"), ("SA", "SA"), ("CA", "SA"), ("ZA", "ZA"), ("JA", "ZA"), ("TA", "TA"), ("DA", "DA"), ("NA", "NA"), ("PA", "PA"), ("BA", "BA"), ("MA", "MA"),
        ("YA", "YA"), ("RA", "YA"), ("LA", "LA"), ("WA", "WA"), ("HA", "HA"), ("FA", "PHA"), ("U", "U"), ("A", "A"), ("E", "E"),
    ];

    private static readonly FrozenDictionary<string, string> Classes = new Dictionary<string, string>
    {
        ["N"] = "N",
        ["NAING"] = "N",
        ["C"] = "N",
        ["နိုင်"] = "N",
        ["နိုငျ"] = "N",
        ["E"] = "E",
        ["EH"] = "E",
        ["ဧည့်"] = "E",
        ["ဧည်"] = "E",
        ["P"] = "P",
        ["PYU"] = "P",
        ["ပြု"] = "P",
        ["T"] = "T",
        ["TH"] = "T",
        ["THA"] = "T",
        ["သာသနာ"] = "T",
        ["သ"] = "T",
        ["Y"] = "Y",
        ["YA"] = "Y",
        ["ယာယီ"] = "Y",
        ["S"] = "S",
        ["စ"] = "S",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether a folded text might be such a number; cheap.</summary>
    public static bool Resembles(string folded) =>
        folded.Length >= 9 && char.IsAsciiDigit(folded[^1]) && folded.AsSpan().ContainsAny('/', '(', '[') && folded.Any(char.IsLetter);

    /// <summary>Reads a folded text.</summary>
    /// <param name="folded">Digits already 0-9.</param>
    /// <param name="number">The number as <c>12/KAMANA(N)123456</c>.</param>
    public static bool TryRead(string folded, [NotNullWhen(true)] out string? number)
    {
        number = null;
        string text = folded.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        int slash = text.AsSpan().IndexOfAny('/', '-');
        int open = text.AsSpan().IndexOfAny("([{");
        int close = text.AsSpan().IndexOfAny(")]}");
        if (slash is < 1 or > 2 || open <= slash + 1 || close <= open + 1 || !int.TryParse(text.AsSpan(0, slash), out int state) || state is < 1 or > 14)
            return false;
        string serial = text[(close + 1)..].TrimStart('-');
        if (serial.Length != 6 || !IdentifierText.IsDigits(serial))
            return false;
        string? township = Township(text[(slash + 1)..open]);
        if (township is null || ClassOf(text[(open + 1)..close]) is not { } type)
            return false;
        number = $"{state}/{township}({type}){serial}";
        return true;
    }

    private static string? ClassOf(string text) => Classes.GetValueOrDefault(text.Replace("ပ်ု", "ပြု", StringComparison.Ordinal));

    private static string? Township(string text)
    {
        StringBuilder township = new();
        int syllables = 0;
        text = text.Replace('0', 'ဝ').Replace("-", "", StringComparison.Ordinal);    // the digit zero is often typed for the letter wa
        if (text.Length > 0 && char.IsAscii(text[0]))
            return TryLatin(text, township, 0) ? township.ToString() : null;
        foreach (char c in text)
        {
            if (!Letters.TryGetValue(c, out string? letter))
                return null;
            township.Append(letter);
            syllables++;
        }
        return syllables is >= 2 and <= 4 ? township.ToString() : null;
    }

    private static bool TryLatin(ReadOnlySpan<char> rest, StringBuilder township, int syllables)
    {
        if (rest.IsEmpty)
            return syllables is >= 2 and <= 4;
        foreach ((string written, string canonical) in Syllables)
        {
            if (!rest.StartsWith(written, StringComparison.Ordinal))
                continue;
            int length = township.Length;
            township.Append(canonical);
            if (TryLatin(rest[written.Length..], township, syllables + 1))
                return true;
            township.Length = length;
        }
        return false;
    }
}
