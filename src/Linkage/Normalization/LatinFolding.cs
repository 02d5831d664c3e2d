using System.Text;

namespace Linkage.Normalization;

/// <summary>Reduces Latin letters to <c>a</c>-<c>z</c>: case, diacritics and the letters that Unicode does not decompose (đ ø ł ß ı þ).</summary>
/// <remarks>Driven by a table over U+00C0-024F and U+1E00-1EFF, because <see cref="string.Normalize()"/> does nothing in invariant mode and says so to nobody.</remarks>
internal static class LatinFolding
{
    // One letter a code point; '?' = more than one letter (see Long) or none.
    private const string LatinOneToExtendedB =
        "aaaaaa?ceeeeiiiidnooooo?ouuuuy??aaaaaa?ceeeeiiiidnooooo?ouuuuy?yaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii??jjkkkllllllllllnnnnnnn??oooooo??rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs" +
        "bbbb???ccdddd??a?ffg???ikkl??nn?oo??pp?????ttttuu?vyyzz??????????????????????aaiioouuuuuuuuuu?aaaa??ggggkkoooo??j???gg??nnaa??ooaaaaeeeeiiiioooorrrruuuusstt??hhnd??zzaaeeooooooooyylnt???accltsz??bu?eejjqqrryy";

    private const string LatinAdditional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyas????" +
        "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy????yy";

    /// <summary>The folded letters of one character: none for a mark or anything that is not a Latin letter.</summary>
    public static ReadOnlySpan<char> Fold(char c)
    {
        if ((uint)((c | 0x20) - 'a') < 26)
            return Letter((char)(c | 0x20));
        if (c is >= '\u00C0' and < '\u0250')
            return LatinOneToExtendedB[c - 0xC0] is var letter && letter != '?' ? Letter(letter) : Long(c);
        if (c is >= '\u1E00' and < '\u1F00')
            return LatinAdditional[c - 0x1E00] is var extra && extra != '?' ? Letter(extra) : Long(c);
        return [];
    }

    /// <summary>The folded text, without anything that is not a Latin letter.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        StringBuilder folded = new(text.Length);
        foreach (char c in text)
            folded.Append(Fold(c));
        return folded.ToString();
    }

    private static ReadOnlySpan<char> Letter(char letter) => "abcdefghijklmnopqrstuvwxyz".AsSpan(letter - 'a', 1);

    private static ReadOnlySpan<char> Long(char c) => c switch
    {
        'Æ' or 'æ' or 'Ǽ' or 'ǽ' or 'Ǣ' or 'ǣ' => "ae",
        'Œ' or 'œ' => "oe",
        'ß' or 'ẞ' => "ss",
        'Þ' or 'þ' => "th",
        'Ŋ' or 'ŋ' => "ng",
        'Ĳ' or 'ĳ' => "ij",
        'Ə' or 'ǝ' => "a",
        'Ɔ' => "o",
        'Ɛ' => "e",
        'Ǆ' or 'ǅ' or 'ǆ' or 'Ǳ' or 'ǲ' or 'ǳ' => "dz",
        'Ǉ' or 'ǈ' or 'ǉ' => "lj",
        'Ǌ' or 'ǋ' or 'ǌ' => "nj",
        _ => [],
    };
}
