using System.Globalization;
using System.Text;

namespace Linkage.Normalization;

/// <summary>Cuts a name into words: at spaces, hyphens and punctuation, where the script changes, at camel case; Burmese also at syllables.</summary>
internal static class NameWords
{
    /// <summary>The words of a cleaned text, in order.</summary>
    public static List<NameWord> Split(string text)
    {
        List<NameWord> words = [];
        StringBuilder word = new();
        WritingScript script = WritingScript.None;
        for (int i = 0; i < text.Length; i++)
        {
            Rune.DecodeFromUtf16(text.AsSpan(i), out Rune rune, out int length);
            if (IsSlashMark(text, i, word))
            {
                word.Append('/').Append(text[i + 1]);
                i++;
                continue;
            }

            if (IsInnerMark(rune))
                continue;
            if (IsSeparator(rune))
            {
                Flush(words, word, script, dotted: rune.Value is '.' or '．');
                script = WritingScript.None;
                continue;
            }

            WritingScript own = WritingScripts.Of(rune);
            bool changes = own != WritingScript.None && script != WritingScript.None && own != script && !IsLookAlike(script, own, rune);
            if (changes)
                Flush(words, word, script, dotted: false);
            if (own != WritingScript.None && (script == WritingScript.None || changes))
                script = own;
            word.Append(text, i, length);
            i += length - 1;
        }

        Flush(words, word, script, dotted: false);
        return words;
    }

    private static bool IsSlashMark(string text, int i, StringBuilder word) =>
        text[i] == '/' && word.Length == 1 && i + 1 < text.Length && char.IsAsciiLetter(text[i + 1]) && char.IsAsciiLetter(word[0]) && (i + 2 == text.Length || text[i + 2] == ' ');

    private static bool IsInnerMark(Rune rune) => rune.Value is '\'' or '\u2019' or '\u2018' or '\u02BC' or '`' or '\u00B4' or '\u02BB' or '\u02B9';

    private static bool IsSeparator(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.ConnectorPunctuation
        or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation
        or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation or UnicodeCategory.MathSymbol or UnicodeCategory.OtherSymbol
        or UnicodeCategory.CurrencySymbol or UnicodeCategory.ModifierSymbol or UnicodeCategory.Control;

    // Cyrillic letters that look Latin, inside a Latin word, and the reverse
    private static bool IsLookAlike(WritingScript word, WritingScript letter, Rune rune) => word == WritingScript.Latin && letter == WritingScript.Cyrillic && LatinTwin((char)rune.Value) != '\0';

    private static char LatinTwin(char c) => c switch
    {
        'А' or 'а' => 'a',
        'В' => 'b',
        'Е' or 'е' => 'e',
        'К' => 'k',
        'М' => 'm',
        'Н' => 'h',
        'О' or 'о' => 'o',
        'Р' or 'р' => 'p',
        'С' or 'с' => 'c',
        'Т' => 't',
        'Х' or 'х' => 'x',
        'у' => 'y',
        'і' => 'i',
        _ => '\0',
    };

    private static void Flush(List<NameWord> words, StringBuilder word, WritingScript script, bool dotted)
    {
        if (word.Length == 0)
            return;
        string text = word.ToString();
        word.Clear();
        if (script == WritingScript.None)
            return;                                             // digits and signs alone are no name
        if (script == WritingScript.Latin)
            AddLatin(words, text, dotted);
        else if (script == WritingScript.Myanmar)
            AddBurmese(words, text);
        else if (script == WritingScript.Han)
            AddHan(words, text);
        else
            AddNative(words, text.ToLowerInvariant(), script, dotted);
    }

    private static void AddNative(List<NameWord> words, string text, WritingScript script, bool dotted)
    {
        string latin = Romanizer.Romanize(text, script);
        int space = latin.IndexOf(' ', StringComparison.Ordinal);
        if (script == WritingScript.Hangul && space > 0 && text.Length is > 1 and <= 4)
        {
            words.Add(new NameWord(text[..1], script, latin[..space], dotted));
            words.Add(new NameWord(text[1..], script, latin[(space + 1)..], dotted));
        }
        else
        {
            words.Add(new NameWord(text, script, latin, dotted));
        }
    }

    private static void AddHan(List<NameWord> words, string text)
    {
        text = HanReadings.Simplify(text);
        int surname = words.Count == 0 && text.Length <= 4 ? HanReadings.SurnameLength(text) : 0;
        string latin = HanReadings.Read(text);
        int space = latin.IndexOf(' ', StringComparison.Ordinal);
        if (surname > 0 && space > 0)
        {
            words.Add(new NameWord(text[..surname], WritingScript.Han, latin[..space], false));
            words.Add(new NameWord(text[surname..], WritingScript.Han, latin[(space + 1)..], false));
        }
        else
        {
            words.Add(new NameWord(text, WritingScript.Han, latin.Replace(" ", "", StringComparison.Ordinal), false));
        }
    }

    private static void AddBurmese(List<NameWord> words, string text)
    {
        foreach (string syllable in BurmeseRomanizer.Syllables(text))
        {
            string latin = BurmeseRomanizer.Romanize(syllable);
            if (latin.Length > 0)
                words.Add(new NameWord(syllable, WritingScript.Myanmar, latin, false));
        }
    }

    private static void AddLatin(List<NameWord> words, string text, bool dotted)
    {
        int start = 0;
        for (int i = 3; i + 3 <= text.Length; i++)
        {
            // AlisherUsmanov is two words; McDonald, DeLeon, VanDyke are one
            if (char.IsUpper(text[i]) && char.IsLower(text[i - 1]) && char.IsLower(text[i + 1]) && i - start >= 3 && !IsPrefix(text.AsSpan(start, i - start)))
            {
                AddOne(words, text[start..i], dotted: false);
                start = i;
            }
        }

        AddOne(words, text[start..], dotted);
    }

    private static bool IsPrefix(ReadOnlySpan<char> text) =>
        text.Equals("Mac", StringComparison.Ordinal) || text.Equals("Van", StringComparison.Ordinal) || text.Equals("Von", StringComparison.Ordinal) || text.Equals("Del", StringComparison.Ordinal) || text.Equals("Fitz", StringComparison.Ordinal) || text.Equals("Dela", StringComparison.Ordinal);

    private static void AddOne(List<NameWord> words, string text, bool dotted)
    {
        string latin;
        if (text.Length == 3 && text[1] == '/')
        {
            latin = text.ToLowerInvariant();
        }
        else
        {
            StringBuilder letters = new(text.Length);
            foreach (char c in text)
            {
                if (LatinTwin(c) is var twin && twin != '\0')
                    letters.Append(twin);
                else if (char.IsAsciiDigit(c))
                    letters.Append(c switch { '0' => "o", '1' => "i", '3' => "e", '5' => "s", '8' => "b", '9' => "g", _ => "" });
                else
                    letters.Append(LatinFolding.Fold(c));
            }

            latin = letters.ToString();
        }

        if (latin.Length > 0)
            words.Add(new NameWord(text, WritingScript.Latin, latin, dotted));
    }
}
