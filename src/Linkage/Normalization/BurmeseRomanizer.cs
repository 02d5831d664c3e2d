using System.Text;

namespace Linkage.Normalization;

/// <summary>Cuts Burmese text into syllables and spells each in Latin letters the way passports usually do (အောင် aung, ခိုင် khaing).</summary>
/// <remarks>There is no standard, so the result is compared by sound class, not letter by letter. By rule: onset letters with their medials, then the rhyme
/// that vowel signs and the killed final consonant make together. Time O(n).</remarks>
internal static class BurmeseRomanizer
{
    private const char Asat = '\u103A';
    private const char Virama = '\u1039';

    /// <summary>The Latin syllables of a Burmese text, joined by spaces.</summary>
    public static string Romanize(ReadOnlySpan<char> text)
    {
        StringBuilder latin = new(text.Length * 2);
        foreach (string syllable in Syllables(text))
        {
            string spelled = Spell(syllable);
            if (spelled.Length == 0)
                continue;
            if (latin.Length > 0)
                latin.Append(' ');
            latin.Append(spelled);
        }

        return latin.ToString();
    }

    /// <summary>The syllables, in order. A syllable begins at a consonant that neither is killed (asat) nor stands in a stack.</summary>
    public static List<string> Syllables(ReadOnlySpan<char> text)
    {
        List<string> syllables = [];
        int start = 0;
        for (int i = 1; i < text.Length; i++)
        {
            if (StartsSyllable(text, i) || text[i] == ' ')
            {
                Add(syllables, text[start..i]);
                start = i;
            }
        }

        Add(syllables, text[start..]);
        return syllables;
    }

    private static void Add(List<string> syllables, ReadOnlySpan<char> part)
    {
        part = part.Trim(' ');
        if (part.Length > 0)
            syllables.Add(part.ToString());
    }

    private static bool IsLetter(char c) => c is (>= '\u1000' and <= '\u1021') or (>= '\u1023' and <= '\u1027') or '\u1029' or '\u102A' or '\u103F';

    private static bool IsVowelLetter(char c) => c is (>= '\u1023' and <= '\u1027') or '\u1029' or '\u102A';

    private static bool StartsSyllable(ReadOnlySpan<char> text, int i)
    {
        if (!IsLetter(text[i]) || text[i - 1] == Virama)
            return false;
        if (i + 1 == text.Length)
            return true;
        char next = text[i + 1];
        return next is not (Asat or Virama) && !(next == '\u1037' && i + 2 < text.Length && text[i + 2] == Asat);
    }

    private static string Spell(string syllable)
    {
        int i = 0;
        string onset = Onset(syllable, ref i, out bool w);
        string rhyme = IsVowelLetter(syllable[0]) && i == syllable.Length || (IsVowelLetter(syllable[0]) && syllable[i] is '\u1038' or '\u1037') ? "" : Rhyme(syllable.AsSpan(i), w);
        // a stacked consonant below is the next syllable's onset: င်္ဂ, န္တ
        int stack = syllable.IndexOf(Virama, StringComparison.Ordinal);
        if (stack > 0 && stack + 1 < syllable.Length && stack >= i)
        {
            int below = stack + 1;
            string second = Onset(syllable, ref below, out bool w2);
            return onset + Rhyme(string.Concat(syllable.AsSpan(i, stack - i), syllable[stack - 1] == Asat ? "" : Asat.ToString()), w) + " " + second + Rhyme(syllable.AsSpan(below), w2);
        }

        return onset + rhyme;
    }

    private static string Onset(string s, ref int i, out bool w)
    {
        char c = s[i++];
        bool y = false;
        bool r = false;
        bool h = false;
        w = false;
        for (; i < s.Length && s[i] is >= '\u103B' and <= '\u103E'; i++)
        {
            y |= s[i] == '\u103B';
            r |= s[i] == '\u103C';
            w |= s[i] == '\u103D';
            h |= s[i] == '\u103E';
        }

        string first = First(c);
        if (h && (c == 'ရ' || (c is 'လ' or 'သ' or 'ယ' && y)))
            return "sh";
        if (h)
            first = "h" + first;
        if (y || r)
            return first switch { "k" => "ky", "kh" => "ch", "g" => "gy", "ng" => "ny", "s" => "s", _ => first + "y" };
        return first;
    }

    private static string First(char c) => c switch
    {
        'က' => "k",
        'ခ' => "kh",
        'ဂ' or 'ဃ' => "g",
        'င' => "ng",
        'စ' => "s",
        'ဆ' => "s",
        'ဇ' or 'ဈ' => "z",
        'ည' or 'ဉ' => "ny",
        'ဋ' or 'တ' => "t",
        'ဌ' or 'ထ' => "ht",
        'ဍ' or 'ဎ' or 'ဒ' or 'ဓ' => "d",
        'ဏ' or 'န' => "n",
        'ပ' => "p",
        'ဖ' => "ph",
        'ဗ' or 'ဘ' => "b",
        'မ' => "m",
        'ယ' => "y",
        'ရ' => "y",
        'လ' or 'ဠ' => "l",
        'ဝ' => "w",
        'သ' or 'ဿ' => "th",
        'ဟ' => "h",
        'ဣ' or 'ဤ' => "i",
        'ဥ' or 'ဦ' => "oo",
        'ဧ' => "ay",
        'ဩ' or 'ဪ' => "aw",
        _ => "",
    };

    private static string Rhyme(ReadOnlySpan<char> rest, bool w)
    {
        bool e = false, aa = false, i = false, u = false, ai = false, an = false;
        char final = '\0';
        for (int k = 0; k < rest.Length; k++)
        {
            char c = rest[k];
            e |= c == '\u1031';
            aa |= c is '\u102B' or '\u102C';
            i |= c is '\u102D' or '\u102E';
            u |= c is '\u102F' or '\u1030';
            ai |= c == '\u1032';
            an |= c == '\u1036';
            if (IsLetter(c) && final == '\0' && rest[k..].IndexOf(Asat) is > 0 and < 3)
                final = c;
        }

        bool asatAlone = final == '\0' && rest.IndexOf(Asat) >= 0;
        string glide = w ? "w" : "";
        if (e && aa)
            return glide + (final switch { '\0' => "aw", 'က' => "auk", 'င' => "aung", _ => "aw" });
        if (e)
            return glide + "ay";
        if (ai)
            return glide + "e";
        if (i && u)
            return glide + (final switch { 'က' => "aik", 'င' => "aing", 'ယ' => "o", _ => "o" });
        if (i)
            return glide + (an || final is 'န' or 'မ' ? "ein" : final is 'တ' or 'ပ' or 'ဒ' or 'ဋ' ? "eik" : "i");
        if (u)
            return glide + (an || final is 'န' or 'မ' or 'ဏ' ? "one" : final is 'တ' or 'ပ' or 'ဒ' or 'က' ? "oke" : w ? "u" : "u");
        if (an)
            return w ? "un" : "an";
        return final switch
        {
            'က' => glide + "et",
            'င' => glide + "in",
            'စ' => glide + "it",
            'ည' => glide + "i",
            'ဉ' => glide + "in",
            'တ' or 'ပ' or 'ဋ' or 'ဒ' => w ? "ut" : "at",
            'န' or 'မ' or 'ဏ' => w ? "un" : "an",
            'ယ' => glide + "e",
            _ => glide + (aa || asatAlone ? "ar" : "a"),
        };
    }
}
