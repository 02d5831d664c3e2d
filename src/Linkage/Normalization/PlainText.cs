using System.Buffers;
using System.Text;

namespace Linkage.Normalization;

/// <summary>Folds free text: lower case, plain digits, words with one space between, no punctuation.</summary>
internal static class PlainText
{
    private const int MaxOnStack = 256;
    private static readonly SearchValues<char> Folded = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789 ");

    /// <summary>Whether a text is folded as it stands, as far as plain ASCII goes.</summary>
    public static bool IsFolded(ReadOnlySpan<char> raw) =>
        !raw.IsEmpty && raw[0] != ' ' && raw[^1] != ' ' && !raw.ContainsAnyExcept(Folded) && raw.IndexOf("  ") < 0;

    /// <summary>Folds a text. Cost: one pass; a folded text comes back as it is.</summary>
    public static string Fold(string raw)
    {
        if (IsFolded(raw))
            return raw;
        if (!raw.AsSpan().ContainsAnyExceptInRange(' ', '~') && raw.Length <= MaxOnStack)
            return FoldAscii(raw);
        string folded = IdentifierText.Fold(raw);
        if (!folded.IsNormalized(NormalizationForm.FormC))
            folded = folded.Normalize(NormalizationForm.FormC);
        StringBuilder text = new(folded.Length);
        bool gap = false;
        foreach (char c in folded)
        {
            if (IdentifierText.IsWordCharacter(c) && c != 'ฯ')
            {
                if (gap && text.Length > 0)
                    text.Append(' ');
                gap = false;
                text.Append(char.ToLowerInvariant(c));
            }
            else
                gap = gap || c is not ('.' or '\'' or '’' or 'ฯ');
        }
        return text.ToString();
    }

    // The loop of Fold for characters of which nothing but case and kind is to be known.
    private static string FoldAscii(string raw)
    {
        Span<char> text = stackalloc char[MaxOnStack];
        int length = 0;
        bool gap = false;
        foreach (char c in raw)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                if (gap && length > 0)
                    text[length++] = ' ';
                gap = false;
                text[length++] = char.ToLowerInvariant(c);
            }
            else
                gap = gap || c is not ('.' or '\'');
        }
        return text[..length].SequenceEqual(raw) ? raw : text[..length].ToString();
    }
}
