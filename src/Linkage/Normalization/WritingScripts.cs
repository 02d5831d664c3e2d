using System.Text;

namespace Linkage.Normalization;

/// <summary>Tells the script of characters and texts by Unicode block. Needs no culture data, so it also works in invariant mode.</summary>
internal static class WritingScripts
{
    /// <summary>The script of one character; <see cref="WritingScript.None"/> for digits, punctuation and marks that any script may use.</summary>
    public static WritingScript Of(Rune rune)
    {
        int c = rune.Value;
        return c switch
        {
            < 0x41 => WritingScript.None,
            < 0x80 => (uint)((c | 0x20) - 'a') < 26 ? WritingScript.Latin : WritingScript.None,
            < 0xC0 => c is 0xAA or 0xBA ? WritingScript.Latin : WritingScript.None,
            < 0x250 => c is 0xD7 or 0xF7 ? WritingScript.None : WritingScript.Latin,
            < 0x2B0 => WritingScript.Latin,
            < 0x370 => WritingScript.None,          // modifier letters and combining marks
            < 0x400 => WritingScript.Greek,
            < 0x530 => WritingScript.Cyrillic,
            >= 0x590 and < 0x600 => WritingScript.Hebrew,
            >= 0x600 and < 0x700 or >= 0x750 and < 0x780 or >= 0x8A0 and < 0x900 => WritingScript.Arabic,
            >= 0x900 and < 0x980 => WritingScript.Devanagari,
            >= 0x980 and < 0xA00 => WritingScript.Bengali,
            >= 0xE00 and < 0xE80 => c == 0xE3F ? WritingScript.None : WritingScript.Thai,
            >= 0xE80 and < 0xF00 => WritingScript.Lao,
            >= 0x1000 and < 0x10A0 or >= 0xAA60 and < 0xAA80 or >= 0xA9E0 and < 0xAA00 => WritingScript.Myanmar,
            >= 0x1100 and < 0x1200 or >= 0x3130 and < 0x3190 or >= 0xAC00 and < 0xD7B0 => WritingScript.Hangul,
            >= 0x1780 and < 0x1800 => WritingScript.Khmer,
            >= 0x1E00 and < 0x1F00 => WritingScript.Latin,
            >= 0x1F00 and < 0x2000 => WritingScript.Greek,
            >= 0x2000 and < 0x2E80 or >= 0x3000 and < 0x3005 or >= 0x3008 and < 0x3040 => WritingScript.None,
            >= 0x3040 and < 0x3100 => c == 0x30FB ? WritingScript.None : WritingScript.Kana,
            >= 0x2E80 and < 0x3000 or 0x3005 or 0x3007 or >= 0x3400 and < 0xA000 or >= 0xF900 and < 0xFB00 or >= 0x20000 and < 0x32000 => WritingScript.Han,
            >= 0xFB50 and < 0xFE00 or >= 0xFE70 and < 0xFEFF => WritingScript.Arabic,
            _ => Rune.IsLetter(rune) ? WritingScript.Other : WritingScript.None,
        };
    }

    /// <summary>The script of most of the text's characters; among equals, the one that comes first.</summary>
    public static WritingScript Of(ReadOnlySpan<char> text)
    {
        Span<int> counts = stackalloc int[(int)WritingScript.Other + 1];
        counts.Clear();
        WritingScript best = WritingScript.None;
        foreach (Rune rune in text.EnumerateRunes())
        {
            WritingScript script = Of(rune);
            if (script != WritingScript.None && ++counts[(int)script] > (best == WritingScript.None ? 0 : counts[(int)best]))
                best = script;
        }

        return best;
    }
}
