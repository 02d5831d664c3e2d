namespace Linkage.Normalization;

/// <summary>Removes what is written but not spoken in a Thai word: letters under ์ (thanthakhat), tones and the marks ๆ ฺ.</summary>
internal static class ThaiSilence
{
    /// <summary>Writes the spoken part of a folded word into <paramref name="spoken"/> and returns its length (never more than the word's).</summary>
    /// <param name="word">A folded Thai word.</param>
    /// <param name="spoken">Room for the result, as long as the word.</param>
    /// <param name="keepFinalCho">Whether the จ of จน์ stays, as it is spoken (โรจน์ rot); the published key drops it.</param>
    public static int Remove(ReadOnlySpan<char> word, Span<char> spoken, bool keepFinalCho = false)
    {
        int length = 0;
        foreach (char c in word)
        {
            if (c == '\u0E4C')
                length = DropSilenced(spoken, length, keepFinalCho);
            else if (!ThaiFolding.IsTone(c) && c is not ('ๆ' or '\u0E3A' or '\u0E4D' or '\u0E4E'))
                spoken[length++] = c;
        }

        return length;
    }

    // จน์ มณ์ ณฑ์ ทร์ ตร์ ษณ์ ดร์ as a whole; else the consonant, with its vowel sign, that carries the mark
    private static int DropSilenced(Span<char> spoken, int length, bool keepFinalCho)
    {
        if (length > 0 && ThaiFolding.IsVowelSign(spoken[length - 1]))
            length--;
        if (length == 0 || !ThaiFolding.IsConsonant(spoken[length - 1]))
            return length;
        return length > 2 && IsSilentPair(spoken[length - 2], spoken[length - 1]) && !(keepFinalCho && spoken[length - 2] == 'จ') ? length - 2 : length - 1;
    }

    private static bool IsSilentPair(char first, char second) => (first, second) is
        ('จ', 'น') or ('ม', 'ณ') or ('ณ', 'ฑ') or ('ท', 'ร') or ('ต', 'ร') or ('ษ', 'ณ') or ('ด', 'ร');
}
