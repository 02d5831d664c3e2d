using System.Text;

namespace Linkage.Normalization;

/// <summary>One spelling for scripts other than Thai and Latin whose texts have look-alikes: Arabic, Hebrew, Lao, Myanmar.</summary>
internal static class NativeFolding
{
    /// <summary>The text in its one spelling. Time O(n).</summary>
    public static string Fold(string text)
    {
        StringBuilder folded = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (IsDropped(c))
                continue;
            if (c == '\u0EB2' && folded.Length > 0 && folded[^1] == '\u0ECD')
                folded[^1] = '\u0EB3';                          // Lao: nikhahit + aa is the vowel am
            else if (c == '\u103A' && folded.Length > 0 && folded[^1] == '\u1037')
                folded.Insert(folded.Length - 1, c);            // Myanmar: asat before the dot below
            else if (c == '\u1040' && IsMyanmarZeroForWa(text, i))
                folded.Append('\u101D');
            else
                folded.Append(OneLetter(c));
        }

        return folded.ToString();
    }

    // Arabic vowel marks and tatweel; Hebrew points
    private static bool IsDropped(char c) => c is (>= '\u064B' and <= '\u065F') or '\u0670' or '\u0640' or (>= '\u0591' and <= '\u05C7' and not '\u05BE');

    private static char OneLetter(char c) => c switch
    {
        'أ' or 'إ' or 'آ' or 'ٱ' => 'ا',
        'ى' or 'ئ' or 'ی' or 'ې' => 'ي',
        'ؤ' => 'و',
        'ة' or 'ہ' or 'ھ' or 'ە' => 'ه',
        'ک' => 'ك',
        _ => c,
    };

    // ၀ (zero) typed for ဝ (wa): a zero that stands next to a letter and not next to another digit
    private static bool IsMyanmarZeroForWa(string text, int i)
    {
        bool before = i > 0 && text[i - 1] is >= '\u1000' and < '\u1040';
        bool after = i + 1 < text.Length && text[i + 1] is >= '\u1000' and < '\u1040';
        bool digits = (i > 0 && text[i - 1] is >= '\u1040' and <= '\u1049') || (i + 1 < text.Length && text[i + 1] is >= '\u1040' and <= '\u1049');
        return (before || after) && !digits;
    }
}
