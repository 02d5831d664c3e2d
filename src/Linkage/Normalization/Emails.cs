using System.Buffers;

namespace Linkage.Normalization;

/// <summary>Reads email addresses: lower case, without <c>mailto:</c> and angle brackets.</summary>
internal static class Emails
{
    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789.@_-+");

    /// <summary>Whether a text is an address as standardising writes it.</summary>
    public static bool IsPlain(ReadOnlySpan<char> raw) =>
        !raw.IsEmpty && !raw.ContainsAnyExcept(Plain) && raw[0] != '.' && raw[^1] != '.' && IsAddress(raw) && !IsNone(raw);

    /// <summary>Standardises an address; one without the form name@host.domain is invalid and stays as it is, in lower case.</summary>
    public static NormalizedValue Normalize(string raw)
    {
        string text = IdentifierText.Fold(raw).ToLowerInvariant();
        int open = text.IndexOf('<', StringComparison.Ordinal);
        if (open >= 0 && text.EndsWith('>'))
            text = text[(open + 1)..^1];
        if (text.StartsWith("mailto:", StringComparison.Ordinal))
            text = text[7..];
        text = text.Trim(' ', '.', ';', ',');
        if (Placeholders.Contains(raw) || IsNone(text))
            return FieldReaders.Nothing();
        return IsAddress(text) ? new NormalizedValue(text, ValueStatus.Valid) : new NormalizedValue(text, ValueStatus.Invalid, Reason: "not-an-address");
    }

    private static bool IsNone(ReadOnlySpan<char> text) => text is "none@none.com" or "test@test.com" or "no@email.com" or "noemail@noemail.com";

    private static bool IsAddress(ReadOnlySpan<char> text)
    {
        int at = text.IndexOf('@');
        if (at < 1 || at != text.LastIndexOf('@') || text.Contains(' '))
            return false;
        int dot = text[at..].IndexOf('.') + at;
        return dot > at + 1 && dot < text.Length - 2 && text.IndexOf("..") < 0;
    }
}
