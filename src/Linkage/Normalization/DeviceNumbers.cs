namespace Linkage.Normalization;

/// <summary>The numbers of handsets, subscribers and SIM cards.</summary>
/// <remarks>Sources: 3GPP TS 23.003 (IMEI, IMSI), ITU-T E.118 (ICCID).</remarks>
internal static class DeviceNumbers
{
    private static readonly string[] Clones = ["01234567890123", "12345678901234", "00499901064000", "13579024681122"];

    public static Normalized<string> Imei(string raw)
    {
        string text = Read(raw, out Normalized<string>? nothing);
        if (nothing is { } placeholder)
            return placeholder;
        if (!IdentifierText.IsDigits(text))
            return text.Length == 14 && text.All(char.IsAsciiHexDigit) ? Unchecked(raw, text) : Invalid(raw, text, "not-a-device-number");
        if (text.Length is not (14 or 15 or 16))
            return Invalid(raw, text, "wrong-length");

        string device = text[..14];
        if (IdentifierText.IsOneCharacter(device) || Array.IndexOf(Clones, device) >= 0)
            return new Normalized<string>(raw, "", ValueStatus.Placeholder) { Reason = "placeholder-number" };
        if (text.Length != 15)
            return Unchecked(raw, device);
        return CheckDigits.IsLuhn(text) ? new Normalized<string>(raw, device, ValueStatus.Valid) : Invalid(raw, device, "check-digit");
    }

    public static Normalized<string> Imsi(string raw)
    {
        string text = Read(raw, out Normalized<string>? nothing);
        if (nothing is { } placeholder)
            return placeholder;
        bool fits = IdentifierText.IsDigits(text) && text.Length is 14 or 15 && text[0] is >= '2' and <= '7';
        return fits ? Unchecked(raw, text) : Invalid(raw, text, "not-a-subscriber-number");
    }

    public static Normalized<string> Iccid(string raw)
    {
        string text = Read(raw, out Normalized<string>? nothing).TrimEnd('F');
        if (nothing is { } placeholder)
            return placeholder;
        if (!IdentifierText.IsDigits(text) || text.Length is < 18 or > 20 || !text.StartsWith("89", StringComparison.Ordinal))
            return Invalid(raw, text, "not-a-card-number");
        if (text.Length == 18)
            return Unchecked(raw, text);
        return CheckDigits.IsLuhn(text) ? new Normalized<string>(raw, text, ValueStatus.Valid) : Invalid(raw, text, "check-digit");
    }

    private static string Read(string raw, out Normalized<string>? nothing)
    {
        ArgumentNullException.ThrowIfNull(raw);
        string folded = IdentifierText.Fold(raw);
        if (folded.EndsWith(".0", StringComparison.Ordinal))
            folded = folded[..^2];
        string text = IdentifierText.Compact(folded);
        bool empty = text.Length == 0 || Placeholders.Contains(raw) || (text.Length >= 6 && IdentifierText.IsOneCharacter(text));
        nothing = empty ? new Normalized<string>(raw, "", ValueStatus.Placeholder) : null;
        return text;
    }

    private static Normalized<string> Unchecked(string raw, string text) => new(raw, text, ValueStatus.Unknown);

    private static Normalized<string> Invalid(string raw, string text, string reason) => new(raw, text, ValueStatus.Invalid) { Reason = reason };
}
