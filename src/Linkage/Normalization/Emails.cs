namespace Linkage.Normalization;

/// <summary>Reads email addresses: lower case, without <c>mailto:</c> and angle brackets.</summary>
internal static class Emails
{
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
        if (Placeholders.Contains(raw) || text is "none@none.com" or "test@test.com" or "no@email.com" or "noemail@noemail.com")
            return FieldReaders.Nothing();
        return IsAddress(text) ? new NormalizedValue(text, ValueStatus.Valid) : new NormalizedValue(text, ValueStatus.Invalid, Reason: "not-an-address");
    }

    private static bool IsAddress(string text)
    {
        int at = text.IndexOf('@', StringComparison.Ordinal);
        if (at < 1 || at != text.LastIndexOf('@') || text.Contains(' ', StringComparison.Ordinal))
            return false;
        int dot = text.IndexOf('.', at);
        return dot > at + 1 && dot < text.Length - 2 && !text.Contains("..", StringComparison.Ordinal);
    }
}
