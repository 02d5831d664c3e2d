using System.Text;

namespace Linkage.Normalization;

/// <summary>Latin letters without their accents, by table: invariant globalisation decomposes nothing.</summary>
internal static class LatinLetters
{
    /// <summary>The text with accented Latin letters as plain ones and without combining accents: "Prénom" is "Prenom", "Łódź" is "Lodz", "Straße" is "Strasse". Letters of other scripts stay as they are, but for combining accents.</summary>
    public static string Plain(string text)
    {
        if (!text.Any(c => IsAccented(c) || IsAccent(c)))
            return text;
        StringBuilder plain = new(text.Length);
        foreach (char c in text)
        {
            if (IsAccented(c))
                plain.Append(AnyAscii.Transliteration.Transliterate(c.ToString()));
            else if (!IsAccent(c))
                plain.Append(c);
        }
        return plain.ToString();
    }

    private static bool IsAccented(char c) => c is >= '\u00C0' and < '\u0250' and not ('×' or '÷') or >= '\u1E00' and < '\u1F00';

    private static bool IsAccent(char c) => c is >= '\u0300' and <= '\u036F';
}
