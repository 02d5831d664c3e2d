using System.Text;

namespace Linkage.Normalization;

/// <summary>Folds addresses: the words for parts (ตำบล, ต., Tambon …) go, their names stay, numbered parts keep a short mark, a Thai province becomes its code.</summary>
/// <remarks>Parts are not told apart and names are not translated; comparison works on the words. Source: domain facts 7.2. Cost: linear in the text. Safe to share between threads.</remarks>
internal static class Addresses
{
    // Longest first. What a mark becomes: "" is left out, "จ" makes a province of the name after it.
    private static readonly (string Mark, string Becomes)[] ThaiMarks =
    [
        ("บ้านเลขที่", ""), ("หมู่บ้าน", ""), ("กิ่งอำเภอ", ""), ("หมู่ที่", "ม"), ("จังหวัด", "จ"), ("กิ่งอ.", ""), ("เลขที่", ""), ("อำเภอ", ""), ("ตำบล", ""), ("แขวง", ""), ("หมู่", "ม"),
        ("ตรอก", "ซ"), ("ซอย", "ซ"), ("ถนน", ""), ("เขต", ""), ("มบ.", ""), ("จว.", "จ"), ("ต.", ""), ("อ.", ""), ("จ.", "จ"), ("ม.", "ม"), ("ซ.", "ซ"), ("ถ.", ""),
    ];

    /// <summary>Folds a whole address.</summary>
    public static NormalizedValue Whole(string raw) => Fold(raw, true);

    /// <summary>Folds a part of an address that has a column of its own.</summary>
    public static NormalizedValue Part(string raw) => Fold(raw, false);

    private static NormalizedValue Fold(string raw, bool withProvince)
    {
        if (Placeholders.Contains(raw))
            return FieldReaders.Nothing();
        List<string> words = [];
        string pending = "";
        string[] parts = IdentifierText.Fold(raw).ToLowerInvariant().Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (string part in parts)
        {
            if (withProvince && words.Count > 0 && ProvinceOf(part) is { } province)
            {
                words.Add(province);
                continue;
            }
            foreach (string word in part.Split([' ', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
                Add(words, word, ref pending);
        }
        if (withProvince)
            MarkLastProvince(words);
        string text = string.Join(' ', words);
        return text.Length == 0 ? FieldReaders.Text(raw) : new NormalizedValue(text, ValueStatus.Unknown);
    }

    private static void Add(List<string> words, string word, ref string pending)
    {
        if (LatinMark(word) is { } latin)
        {
            pending = latin;
            return;
        }
        string rest = TakeMarks(word, ref pending);
        string text = Clean(rest);
        if (text.Length == 0)
            return;
        if (pending == "จ")
            text = ThaiProvinces.CodeOf(text) is { } code ? "th-" + code : text;
        else if (pending.Length > 0 && (pending == "ซ" || char.IsAsciiDigit(text[0])))
            text = pending + text;
        words.Add(text);
        pending = "";
    }

    private static string TakeMarks(string word, ref string pending)
    {
        foreach ((string mark, string becomes) in ThaiMarks)
        {
            // A word that is only the mark's letters may be a name of its own: "เขตต์" begins with เขต but goes on with a vowel or mark.
            if (word.StartsWith(mark, StringComparison.Ordinal) && (word.Length == mark.Length || !IsThaiMark(word[mark.Length])))
            {
                pending = becomes;
                return word[mark.Length..];
            }
        }
        return word;
    }

    private static string? LatinMark(string word) => word.TrimEnd('.') switch
    {
        "moo" or "mu" or "m" => "ม",
        "no" or "house" or "village" => "",
        "soi" => "ซ",
        "rd" or "road" or "thanon" or "street" or "st" or "tambon" or "t" or "subdistrict" or "sub-district" or "amphoe" or "amphur" or "a" or "district" or "khwaeng" or "khet" => "",
        "changwat" or "province" => "จ",
        _ => null,
    };

    private static void MarkLastProvince(List<string> words)
    {
        for (int i = words.Count - 1; i > 0; i--)
        {
            if (words[i].Length == 5 && IdentifierText.IsDigits(words[i]))
                continue;
            if (!words[i].StartsWith("th-", StringComparison.Ordinal) && ProvinceOf(words[i]) is { } code)
                words[i] = code;
            return;
        }
    }

    private static string? ProvinceOf(string text) => ThaiProvinces.CodeOf(text) is { } code ? "th-" + code : null;

    private static string Clean(string text)
    {
        StringBuilder clean = new(text.Length);
        foreach (char c in text)
        {
            if (IdentifierText.IsWordCharacter(c) && c != 'ฯ')
                clean.Append(c);
            else if (c is '/' or '-' && clean.Length > 0 && char.IsAsciiDigit(clean[^1]))
                clean.Append(c);
        }
        return clean.ToString().TrimEnd('/', '-');
    }

    private static bool IsThaiMark(char c) => c is '\u0E31' or (>= '\u0E34' and <= '\u0E3A') or (>= '\u0E47' and <= '\u0E4E') or '\u0E30' or '\u0E32' or '\u0E33';
}
