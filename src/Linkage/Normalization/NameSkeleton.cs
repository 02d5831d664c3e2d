namespace Linkage.Normalization;

/// <summary>Reduces a name in any script to its consonants in one small alphabet (K C T S P F M N G L W Y H), so that spellings by ear agree.</summary>
/// <remarks>G is the sound ng. The rules were set by hand for Thai and its free romanisations: exact equality holds for about 60 % of the pairs
/// (Thai given name, a spelling in use), a distance of at most 0.2 (<see cref="SoundDistance"/>) for 96 %.</remarks>
internal static class NameSkeleton
{
    /// <summary>The skeleton of a folded Thai word.</summary>
    public static string OfThai(ReadOnlySpan<char> word)
    {
        Span<char> spoken = word.Length <= 128 ? stackalloc char[word.Length] : new char[word.Length];
        spoken = spoken[..ThaiSilence.Remove(word, spoken)];
        SkeletonWriter writer = new(word.Length * 2);
        for (int i = 0; i < spoken.Length; i++)
            i += WriteThai(ref writer, spoken, i);
        return writer.ToString();
    }

    /// <summary>The skeleton of folded Latin letters (<c>a</c>-<c>z</c>).</summary>
    public static string OfLatin(ReadOnlySpan<char> letters)
    {
        SkeletonWriter writer = new(letters.Length);
        for (int i = 0; i < letters.Length; i++)
        {
            (char sound, int extra) = LatinSounds.At(letters, i);
            i += extra;
            if (sound is >= 'A' and <= 'Z')
                writer.Consonant(sound == 'R' ? 'L' : sound);
            else if (sound != '\0')
                writer.Vowel();
        }

        return writer.ToString();
    }

    // Returns how many further letters were consumed.
    private static int WriteThai(ref SkeletonWriter writer, ReadOnlySpan<char> s, int i)
    {
        char c = s[i];
        char next = At(s, i + 1);
        if (c == 'ำ')
        {
            writer.Vowel();
            writer.Consonant('M');
            return 0;
        }

        if (!ThaiFolding.IsConsonant(c))
        {
            if (ThaiFolding.IsVowelSign(c) || ThaiFolding.IsLeadingVowel(c))
                writer.Vowel();
            return 0;
        }

        if (c == 'ร' && next == 'ร')
        {
            writer.Vowel();
            if (!IsPlainConsonant(s, i + 2))
                writer.Consonant('N');                          // -รร at the end is -an
            return 1;
        }

        if (IsSpokenAsS(s, i))
        {
            writer.Consonant('S');
            return 1;
        }

        if (IsSilentLeader(c, next) || IsGlide(s, i))
            return 0;
        if (ClassOf(c, s, i) is var sound && sound != '\0')
            writer.Consonant(sound);
        return 0;
    }

    // ทร in a few words, ศร at the start of a word, สร before ง าง ะ
    private static bool IsSpokenAsS(ReadOnlySpan<char> s, int i) => At(s, i + 1) == 'ร' && s[i] switch
    {
        'ท' => IsSoOfTho(s, i + 2),
        'ศ' => i == 0,
        'ส' => At(s, i + 2) is 'ง' or 'ะ' || (At(s, i + 2) == 'า' && At(s, i + 3) == 'ง'),
        _ => false,
    };

    private static char At(ReadOnlySpan<char> s, int i) => i < s.Length ? s[i] : '\0';

    private static bool IsPlainConsonant(ReadOnlySpan<char> s, int i) => i < s.Length && ThaiFolding.IsConsonant(s[i]);

    // ทร is spoken s in ทราย ทราบ ทรง ทรัพย์ ทรวง ทรุด
    private static bool IsSoOfTho(ReadOnlySpan<char> s, int i)
    {
        ReadOnlySpan<char> rest = s[Math.Min(i, s.Length)..];
        return rest.StartsWith("ง") || rest.StartsWith("าย") || rest.StartsWith("ัพ") || rest.StartsWith("วง") || rest.StartsWith("ุด") || rest.StartsWith("าบ") || rest.StartsWith("าม");
    }

    private static bool IsSilentLeader(char c, char next) => c == 'ห' && next is ('ง' or 'ญ' or 'ณ' or 'น' or 'ม' or 'ย' or 'ร' or 'ล' or 'ว');

    // ย and ว that are part of a vowel (ไ-ย ัย าย เ-ีย, ัว าว, and after any written vowel) are not consonants.
    private static bool IsGlide(ReadOnlySpan<char> s, int i)
    {
        char c = s[i];
        if (c is not ('ย' or 'ว') || i == 0)
            return false;
        if (c == 'ย' && s[i - 1] == 'ี' && HasLeading(s, i - 1, 'เ'))
            return true;
        if (HasVowelAfter(s, i))
            return false;
        return i == s.Length - 1 || ThaiFolding.IsVowelSign(s[i - 1]) || HasLeading(s, i, '\0');
    }

    private static bool HasVowelAfter(ReadOnlySpan<char> s, int i) => i + 1 < s.Length && (ThaiFolding.IsVowelSign(s[i + 1]) || (s[i + 1] == 'อ' && !HasVowelAfter(s, i + 1)) || (s[i + 1] == 'ร' && At(s, i + 2) == 'ร'));

    // Whether the consonant before s[i] (one, or a cluster of two) stands after a leading vowel.
    private static bool HasLeading(ReadOnlySpan<char> s, int i, char vowel)
    {
        for (int back = i - 2; back >= Math.Max(0, i - 3); back--)
        {
            if (ThaiFolding.IsLeadingVowel(s[back]))
                return vowel == '\0' || s[back] == vowel;
        }

        return false;
    }

    private static char ClassOf(char c, ReadOnlySpan<char> s, int i) => c switch
    {
        'ก' or 'ข' or 'ฃ' or 'ค' or 'ฅ' or 'ฆ' => 'K',
        'ง' => 'G',
        'จ' or 'ฉ' or 'ช' or 'ฌ' => 'C',
        'ซ' or 'ศ' or 'ษ' or 'ส' => 'S',
        'ด' or 'ต' or 'ฎ' or 'ฏ' or 'ฐ' or 'ฑ' or 'ฒ' or 'ถ' or 'ท' or 'ธ' => 'T',
        'บ' or 'ป' or 'ผ' or 'พ' or 'ภ' => 'P',
        'ฝ' or 'ฟ' => 'F',
        'ม' => 'M',
        'น' or 'ณ' => 'N',
        'ญ' => HasVowelAfter(s, i) || i == 0 ? 'Y' : 'N',
        'ย' => 'Y',
        'ร' or 'ล' or 'ฬ' or 'ฤ' or 'ฦ' => 'L',
        'ว' => 'W',
        'ห' or 'ฮ' => 'H',
        _ => '\0',                                              // อ is silent
    };
}
