using System.Text;

namespace Linkage.Normalization;

/// <summary>An approximate Latin spelling for a word in any script: by rule for Thai, Lao and Burmese, by table (AnyAscii) for the rest.</summary>
internal static class Romanizer
{
    /// <summary>The spelling in <c>a</c>-<c>z</c> and, between syllables or words that the script does not divide, spaces. May be empty.</summary>
    public static string Romanize(string word, WritingScript script) => script switch
    {
        WritingScript.Latin => LatinFolding.Fold(word),
        WritingScript.Thai => ThaiRomanizer.Romanize(word),
        WritingScript.Lao => Letters(LaoLatin(word)).Replace("gn", "y", StringComparison.Ordinal),
        WritingScript.Myanmar => BurmeseRomanizer.Romanize(word),
        WritingScript.Han => HanReadings.Read(word),
        WritingScript.Hangul => HangulSurname(Syllables(AnyAscii.Transliteration.Transliterate(word))),
        WritingScript.Kana => Letters(AnyAscii.Transliteration.Transliterate(word)),
        WritingScript.Cyrillic => Letters(AnyAscii.Transliteration.Transliterate(word)).Replace("iia", "ia", StringComparison.Ordinal),
        _ => Letters(AnyAscii.Transliteration.Transliterate(word)),
    };

    /// <summary>Camel case (XiJinPing) as words.</summary>
    internal static string Syllables(string camel)
    {
        StringBuilder text = new(camel.Length + 4);
        foreach (char c in camel)
        {
            if (c is >= 'A' and <= 'Z' && text.Length > 0 && text[^1] != ' ')
                text.Append(' ');
            if (char.IsAsciiLetter(c))
                text.Append((char)(c | 0x20));
        }

        return text.ToString();
    }

    private static string Letters(string latin)
    {
        StringBuilder text = new(latin.Length);
        foreach (char c in latin)
        {
            if (char.IsAsciiLetter(c))
                text.Append((char)(c | 0x20));
        }

        return text.ToString();
    }

    // The vowels ເ ແ ໂ ໃ ໄ are written before their consonant but spoken after it; ຽ and ົ are spelled as in passports.
    private static string LaoLatin(string word)
    {
        Span<char> text = word.Length <= 128 ? stackalloc char[word.Length] : new char[word.Length];
        word.CopyTo(text);
        for (int i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] is < '\u0EC0' or > '\u0EC4')
                continue;
            int consonants = text[i + 1] == 'ຫ' && i + 2 < text.Length && text[i + 2] is 'ຼ' or 'ງ' or 'ຍ' or 'ນ' or 'ມ' or 'ລ' or 'ວ' ? 2 : 1;
            char vowel = text[i];
            for (int k = 0; k < consonants; k++)
                text[i + k] = text[i + k + 1];
            text[i + consonants] = vowel;
            i += consonants;
        }

        return AnyAscii.Transliteration.Transliterate(new string(text));
    }

    private static string HangulSurname(string syllables)
    {
        int end = syllables.IndexOf(' ', StringComparison.Ordinal);
        if (end < 0)
            return syllables;
        string usual = syllables[..end] switch { "gim" => "kim", "i" => "lee", "bag" => "park", "choe" => "choi", "jeong" => "jung", "gang" => "kang", "jo" => "cho", "yun" => "yoon", "u" => "woo", "o" => "oh", "an" => "ahn", _ => syllables[..end] };
        return usual + syllables[end..];
    }
}
