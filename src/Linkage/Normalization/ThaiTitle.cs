namespace Linkage.Normalization;

/// <summary>One title that may stand before a name without a space, and how to find it.</summary>
/// <param name="Written">How it is written, with its dots.</param>
/// <param name="Shown">How it is shown: ranks always in their abbreviation.</param>
/// <param name="Sex">The sex it tells.</param>
/// <param name="IsCivil">Whether at most one of its kind stands before a name.</param>
/// <param name="IsRank">Whether หญิง may follow.</param>
internal sealed record ThaiTitle(string Written, string Shown, NameSex Sex, bool IsCivil, bool IsRank)
{
    /// <summary>Gets the letters without dots and spaces.</summary>
    public string Letters { get; } = Written.Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);

    private bool IsAbbreviation => Written.Contains('.', StringComparison.Ordinal);

    /// <summary>The length of the title at the start of the text, or 0. Dots and spaces between its letters do not matter; but letters alone
    /// (นส, พต) are a title only when a space or the end follows, and a word only when a name can begin after it.</summary>
    public int Match(string text)
    {
        int at = 0;
        bool dotted = false;
        foreach (char letter in Letters)
        {
            while (at < text.Length && text[at] is '.' or ' ' && at > 0)
                dotted |= text[at++] == '.';
            if (at >= text.Length || text[at] != letter)
                return 0;
            at++;
        }

        bool dot = at < text.Length && text[at] == '.';
        if (dot)
            at++;
        bool boundary = at == text.Length || text[at] == ' ';
        if (IsAbbreviation)
            return dot || (dotted && boundary) || (boundary && Letters.Length > 1 && text.Length > at) ? at : 0;
        return dotted ? 0 : boundary || (CanBeGlued && BeginsName(text, at)) ? at : 0;
    }

    private bool CanBeGlued => Written is not ("คุณ" or "ฮัจยี" or "หะยี" or "โต๊ะอิหม่าม" or "อาจารย์" or "អ្នក" or "ທ່ານ");

    private bool BeginsName(string text, int at)
    {
        ReadOnlySpan<char> rest = text.AsSpan(at);
        if (Written == "พระ" && (rest.StartsWith("นคร") || rest.StartsWith("พุทธ") || rest.StartsWith("เจ้า") || rest.StartsWith("ยา") || rest.StartsWith("ราม") || rest.IndexOf(' ') < 3))
            return false;
        char first = rest[0];
        if (first is >= '\u0E00' and < '\u0E80')
            return rest.Length > 1 && (ThaiFolding.IsConsonant(first) || ThaiFolding.IsLeadingVowel(first));
        return rest.Length > 1 && (first is (>= '\u0E81' and <= '\u0EAE') or (>= '\u0EC0' and <= '\u0EC4') or '\u0EDC' or '\u0EDD' || first is >= '\u1780' and <= '\u17B3');
    }
}
