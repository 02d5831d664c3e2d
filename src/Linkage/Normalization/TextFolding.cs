using System.Globalization;
using System.Text;

namespace Linkage.Normalization;

/// <summary>The first step of all standardising: one spelling for texts that look the same.</summary>
/// <remarks>Invisible characters go, every kind of space becomes a space, full-width forms become ASCII, text is composed (NFC), and the scripts whose
/// typing order Unicode leaves open (Thai, Lao, Myanmar) or whose letters have twins (Arabic) get one order and one letter. Safe in invariant mode.</remarks>
internal static class TextFolding
{
    /// <summary>Whether the process runs with invariant globalisation, where <see cref="string.Normalize()"/> silently does nothing.</summary>
    public static bool IsInvariant { get; } = "e\u0301".Normalize(NormalizationForm.FormC).Length != 1;

    /// <summary>The text in its one spelling, trimmed, with single spaces. Letter case and diacritics stay.</summary>
    public static string Clean(string raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        StringBuilder text = new(raw.Length);
        Scripts found = default;
        foreach (char c in raw)
            Append(text, c, ref found);
        while (text.Length > 0 && text[^1] == ' ')
            text.Length--;

        string cleaned = text.ToString();
        if (found.NeedsComposing)
            cleaned = Compose(cleaned, found.Compatibility);
        if (found.Thai)
            cleaned = ThaiFolding.Fold(cleaned);
        if (found.Other)
            cleaned = NativeFolding.Fold(cleaned);
        return cleaned;
    }

    /// <summary>The text with every decimal digit of every script as 0-9.</summary>
    public static string FoldDigits(string text)
    {
        int first = 0;
        while (first < text.Length && !IsForeignDigit(text[first]))
            first++;
        return first == text.Length ? text : string.Create(text.Length, text, static (span, source) =>
        {
            for (int i = 0; i < span.Length; i++)
                span[i] = IsForeignDigit(source[i]) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(source[i])) : source[i];
        });
    }

    /// <summary>A character that shows nothing: zero-width, soft hyphen, direction marks.</summary>
    public static bool IsInvisible(char c) => c is '\u00AD' or '\u034F' or '\u061C' or '\u180E' or '\uFEFF'
        or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069') or (>= '\uFE00' and <= '\uFE0F');

    private static bool IsForeignDigit(char c) => c >= '\u0660' && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.DecimalDigitNumber;

    private static void Append(StringBuilder text, char c, ref Scripts found)
    {
        if (c < '\u0080')
        {
            if (c > ' ')
                text.Append(c);
            else
                AppendSpace(text);
            return;
        }

        if (IsInvisible(c))
            return;
        if (char.IsWhiteSpace(c) || char.IsControl(c))
        {
            AppendSpace(text);
            return;
        }

        if (c is >= '\uFF01' and <= '\uFF5E')
            c = (char)(c - 0xFF01 + '!');
        found.See(c);
        text.Append(c);
    }

    private static void AppendSpace(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] != ' ')
            text.Append(' ');
    }

    private static string Compose(string text, bool compatibility)
    {
        try
        {
            return text.Normalize(compatibility ? NormalizationForm.FormKC : NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return text;                                        // unpaired surrogates: nothing to compose
        }
    }

    private struct Scripts
    {
        public bool NeedsComposing;
        public bool Compatibility;
        public bool Thai;
        public bool Other;

        public void See(char c)
        {
            if (c is >= '\u0E00' and < '\u0E80')
                Thai = true;
            else if (c is >= '\u0300' and < '\u0370' or >= '\u1100' and < '\u1200' or >= '\uD800' and < '\uE000')
                NeedsComposing = true;
            else if (c is >= '\uFB00' and < '\uFE00' or >= '\uFE70' and < '\uFEFF' or >= '\uFF61' and < '\uFFE0')
                NeedsComposing = Compatibility = Other = true;
            else if (c is >= '\u0590' and < '\u0900' or >= '\u0E80' and < '\u0F00' or >= '\u1000' and < '\u10A0')
                Other = true;
        }
    }
}
