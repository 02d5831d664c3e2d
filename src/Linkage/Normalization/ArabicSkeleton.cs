using System.Text;

namespace Linkage.Normalization;

/// <summary>Consonants of Arabic-script names, and the consonants an Arabic writer would give a Latin spelling: the two compare although Arabic leaves out short vowels.</summary>
internal static class ArabicSkeleton
{
    /// <summary>The skeleton of a folded Arabic word (after <see cref="NativeFolding"/>), without the article.</summary>
    public static string Of(ReadOnlySpan<char> word)
    {
        if (word.Length > 3 && word.StartsWith("ال"))
            word = word[2..];
        StringBuilder skeleton = new(word.Length);
        for (int i = 0; i < word.Length; i++)
        {
            char sound = ClassOf(word[i]);
            bool weak = sound is 'W' or 'Y';
            if (weak && !(i == 0 || (i + 1 < word.Length && word[i + 1] == 'ا')))
                continue;
            if (sound == 'H' && i == word.Length - 1)
                continue;                                       // ta marbuta, spoken -a
            if (sound != '\0')
                skeleton.Append(sound);
        }

        return skeleton.ToString();
    }

    /// <summary>The skeleton of Latin letters by the same classes.</summary>
    public static string OfLatin(ReadOnlySpan<char> letters)
    {
        StringBuilder skeleton = new(letters.Length);
        for (int i = 0; i < letters.Length; i++)
        {
            char next = i + 1 < letters.Length ? letters[i + 1] : '\0';
            (char sound, int extra) = letters[i] switch
            {
                'n' => ('N', 0),
                'r' => ('L', 0),
                's' when next == 'h' => ('S', 1),
                'c' when next == 'h' => ('S', 1),
                'c' when next is 'i' or 'e' => ('S', 0),
                'd' when next == 'h' => ('S', 1),
                'x' => ('H', 0),
                'h' => ('H', 0),
                'v' => ('F', 0),
                'y' when i > 0 && !LatinSounds.IsVowel(next) => ('\0', 0),
                _ => LatinSounds.At(letters, i),
            };
            i += extra;
            bool doubled = skeleton.Length > 0 && skeleton[^1] == sound && i > 0 && letters[i - 1] == letters[i];
            if (sound is >= 'A' and <= 'Z' && !doubled && !(sound == 'H' && i == letters.Length - 1))
                skeleton.Append(sound);
        }

        return skeleton.ToString();
    }

    private static char ClassOf(char c) => c switch
    {
        'ب' or 'پ' => 'P',
        'ت' or 'ط' or 'ث' or 'د' or 'ض' or 'ٹ' or 'ڈ' => 'T',
        'ج' or 'چ' or 'ژ' => 'C',
        'ح' or 'ه' => 'H',
        'خ' or 'ق' or 'ك' or 'غ' or 'گ' => 'K',
        'س' or 'ص' or 'ش' or 'ز' or 'ذ' or 'ظ' => 'S',
        'ر' or 'ل' or 'ڑ' => 'L',
        'ف' => 'F',
        'م' => 'M',
        'ن' or 'ں' => 'N',
        'و' => 'W',
        'ي' => 'Y',
        _ => '\0',
    };
}
