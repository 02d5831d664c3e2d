using System.Text;

namespace Linkage.Normalization;

/// <summary>Reads Latin letters as sounds: consonants in the skeleton's alphabet and R (upper case) and vowels (lower case: a e i o u, y = ai, w = ao).</summary>
internal static class LatinSounds
{
    /// <summary>The sound that starts at a letter, and how many further letters it takes; <c>\0</c> for a letter that is not heard.</summary>
    public static (char Sound, int Extra) At(ReadOnlySpan<char> s, int i)
    {
        char c = s[i];
        char next = i + 1 < s.Length ? s[i + 1] : '\0';
        switch (c)
        {
            case 'e' when i == s.Length - 1 && i > 2 && !IsVowel(s[i - 1]):
                return ('\0', 0);                               // Rote, Kane: a silent last e
            case 'a' or 'e' or 'i' or 'o' or 'u':
                return (c, 0);
            case 'n':
                return next == 'g' ? ('G', 1) : ('N', 0);
            case 'p' or 'b':
                return ('P', next == 'h' ? 1 : 0);
            case 't':
                return next == 'h' ? ('T', 1) : next == 'j' ? ('C', 1) : ('T', 0);
            case 'd':
                return next == 'h' ? ('T', 1) : next == 'j' ? ('C', 1) : ('T', 0);
            case 'k' or 'g':
                return ('K', next == 'h' ? 1 : 0);
            case 'c':
                return next == 'h' ? ('C', 1) : ('K', next == 'k' ? 1 : 0);
            case 's':
                return next == 'h' ? ('C', 1) : ('S', 0);
            case 'q':
                return ('K', 0);
            case 'j' or 'x':
                return ('C', 0);
            case 'z':
                return ('S', 0);
            case 'f':
                return ('F', 0);
            case 'm':
                return ('M', 0);
            case 'l':
                return ('L', 0);
            case 'r':
                return IsVowelMark(s, i, next) ? ('\0', 0) : ('R', 0);
            case 'v':
                return ('W', 0);
            case 'w':
                return IsVowel(next) || i == 0 || !IsVowel(s[i - 1]) ? ('W', 0) : ('w', 0);
            case 'h':
                return IsVowel(next) ? ('H', 0) : ('\0', 0);
            case 'y':
                return IsVowel(next) ? ('Y', 0) : ('i', 0);
            default:
                return ('\0', 0);
        }
    }

    /// <summary>The word as sounds, vowels included, in one letter a sound. It is what is left when spelling habits are taken out.</summary>
    public static string Of(ReadOnlySpan<char> letters)
    {
        StringBuilder sounds = new(letters.Length);
        for (int i = 0; i < letters.Length; i++)
        {
            (char sound, int extra) = At(letters, i);
            i += extra;
            if (sound == '\0')
                continue;
            if (sound is >= 'A' and <= 'Z')
                AppendConsonant(sounds, sound);
            else
                AppendVowel(sounds, sound);
        }

        return sounds.ToString();
    }

    public static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    // Porn, Charn, Thavorn: an r that only says how the vowel sounds
    private static bool IsVowelMark(ReadOnlySpan<char> s, int i, char next) => i > 0 && s[i - 1] is ('a' or 'e' or 'o') && !IsVowel(next);

    private static void AppendConsonant(StringBuilder sounds, char sound)
    {
        if (sounds.Length == 0 || sounds[^1] != sound)
            sounds.Append(sound);
    }

    private static void AppendVowel(StringBuilder sounds, char vowel)
    {
        char last = sounds.Length > 0 ? sounds[^1] : '\0';
        char joined = (last, vowel) switch
        {
            ('a', 'i') or ('e', 'i') or ('a', 'y') or ('y', 'e') or ('y', 'i') => 'y',
            ('a', 'o') or ('a', 'u') or ('a', 'w') or ('o', 'w') or ('w', 'w') => 'w',
            ('e', 'e') or ('i', 'e') or ('i', 'i') or ('y', 'y') => last == 'y' ? 'y' : 'i',
            ('a', 'e') or ('e', 'w') => 'e',
            ('o', 'o') or ('o', 'u') or ('u', 'e') or ('e', 'u') or ('u', 'u') => 'u',
            ('a', 'a') => 'a',
            ('o', 'e') => 'o',
            _ => '\0',
        };
        if (joined != '\0')
            sounds[^1] = joined;
        else
            sounds.Append(vowel);
    }
}
