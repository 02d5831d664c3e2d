namespace Linkage.Normalization;

/// <summary>Brings Thai text, however it was typed, to one spelling: order of marks, doubled marks, split vowels, digits, obsolete letters.</summary>
/// <remarks>Unicode's own normal forms do not do this: most Thai marks have combining class 0. The order of steps follows PyThaiNLP's <c>util.normalize</c>.</remarks>
internal static class ThaiFolding
{
    /// <summary>The text in its one spelling. Time O(n).</summary>
    public static string Fold(string text)
    {
        Span<char> buffer = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        text.CopyTo(buffer);
        int length = JoinSplitVowels(buffer);
        Reorder(buffer[..length]);
        length = DropRepeats(buffer[..length]);
        return text.AsSpan().SequenceEqual(buffer[..length]) ? text : new string(buffer[..length]);
    }

    public static bool IsConsonant(char c) => c is >= 'ก' and <= 'ฮ';

    public static bool IsLeadingVowel(char c) => c is >= 'เ' and <= 'ไ';

    public static bool IsTone(char c) => c is >= '\u0E48' and <= '\u0E4B';

    /// <summary>A vowel written above or below its consonant, or the short sign ็.</summary>
    public static bool IsAboveOrBelow(char c) => c is '\u0E31' or (>= '\u0E34' and <= '\u0E39') or '\u0E47';

    /// <summary>A vowel written after its consonant: ะ า ำ.</summary>
    public static bool IsFollowingVowel(char c) => c is 'ะ' or 'า' or 'ำ';

    public static bool IsVowelSign(char c) => IsAboveOrBelow(c) || IsFollowingVowel(c);

    // เเ → แ; ํ [tones] า → [tones] ำ; ฃ ฅ → ข ค; ฯ goes; Thai digits → 0-9
    private static int JoinSplitVowels(Span<char> text)
    {
        int to = 0;
        for (int from = 0; from < text.Length; from++)
        {
            char c = text[from];
            if (c == 'ฯ')
                continue;
            if (c == 'เ' && to > 0 && text[to - 1] == 'เ')
                text[to - 1] = 'แ';
            else if (c == 'ๅ' && (to == 0 || text[to - 1] is not ('ฤ' or 'ฦ')))
                to = AppendSaraAa(text, to);
            else if (c == 'า')
                to = AppendSaraAa(text, to);
            else
                text[to++] = c switch { 'ฃ' => 'ข', 'ฅ' => 'ค', >= '๐' and <= '๙' => (char)(c - '๐' + '0'), _ => c };
        }

        return to;
    }

    private static int AppendSaraAa(Span<char> text, int to)
    {
        int mark = to - 1;
        while (mark >= 0 && IsTone(text[mark]))
            mark--;
        if (mark >= 0 && text[mark] == '\u0E4D')
        {
            text[(mark + 1)..to].CopyTo(text[mark..]);
            text[to - 1] = 'ำ';
            return to;
        }

        text[to] = 'า';
        return to + 1;
    }

    // A consonant carries its vowel first and its tone after it; ะ า ำ come last.
    private static void Reorder(Span<char> text)
    {
        for (int i = 1; i < text.Length; i++)
        {
            if (IsAboveOrBelow(text[i]))
            {
                for (int j = i; j > 0 && (IsTone(text[j - 1]) || text[j - 1] == '\u0E4C'); j--)
                    (text[j - 1], text[j]) = (text[j], text[j - 1]);
            }
            else if (IsTone(text[i]) && IsFollowingVowel(text[i - 1]))
            {
                (text[i - 1], text[i]) = (text[i], text[i - 1]);
            }
        }
    }

    private static int DropRepeats(Span<char> text)
    {
        int to = 0;
        foreach (char c in text)
        {
            bool mark = IsMark(c);
            if (mark && (to == 0 || text[to - 1] == ' '))
            {
                while (to > 0 && text[to - 1] == ' ')
                    to--;                                       // a mark cannot begin a word: the space before it was a slip
                if (to == 0 || !(IsConsonant(text[to - 1]) || IsMark(text[to - 1])))
                    continue;
            }

            if (to > 0 && IsTone(c) && IsTone(text[to - 1]))
                text[to - 1] = c;                               // the last tone was meant
            else if (to == 0 || c != text[to - 1] || !(mark || IsFollowingVowel(c) || IsLeadingVowel(c)))
                text[to++] = c;
        }

        return to;
    }

    private static bool IsMark(char c) => IsAboveOrBelow(c) || IsTone(c) || c is '\u0E3A' or '\u0E4C' or '\u0E4D' or '\u0E4E';
}
