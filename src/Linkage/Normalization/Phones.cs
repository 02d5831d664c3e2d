using System.Collections.Immutable;
using PhoneNumbers;

namespace Linkage.Normalization;

/// <summary>Standardises phone numbers (to E.164) and the numbers of handsets (IMEI), subscribers (IMSI) and SIM cards (ICCID).</summary>
/// <remarks>
/// <para>Numbering plans are those of libphonenumber. Without a country only numbers that state their own (<c>+66…</c>, <c>0066…</c>) are checked; others are kept as their digits, unchecked.
/// Digits of any script are read; extensions are cut; a second number in the same text becomes an alternative.</para>
/// <para>Cost: below a microsecond for plain Thai mobile numbers, some microseconds for others. All methods may be called from several threads at once.</para>
/// </remarks>
public static class Phones
{
    private static readonly PhoneNumberUtil Plans = PhoneNumberUtil.GetInstance();
    private static readonly ImmutableArray<string> ExtensionCut = ["extension-cut"];
    private static readonly string[] ExtensionMarks = ["ต่อ", "ext", "#", "x", "ภายใน"];
    private static readonly string[] Separators = ["หรือ", "และ", " or ", "/", ",", ";", "\n", "|"];

    /// <summary>Standardises a phone number.</summary>
    /// <param name="raw">The text as the source gave it.</param>
    /// <param name="country">The country whose numbering applies to numbers without a country code, ISO 3166-1 alpha-2 (or a name that <see cref="Places"/> knows); null for none.</param>
    /// <returns>The number in E.164 (<c>+66812345678</c>). Reasons: <c>not-in-numbering-plan</c>, <c>short-code</c> (kept as its digits), <c>not-a-number</c>, <c>precision-lost</c>
    /// (a spreadsheet's <c>6.68E+10</c>), <c>no-country</c>. All-equal digits and counting ones (0999999999, 0123456789) are placeholders without a value.</returns>
    public static Normalized<string> Normalize(string raw, string? country = null)
    {
        ArgumentNullException.ThrowIfNull(raw);
        bool thai = country is "TH";
        if (thai && ThaiMobile.TryRead(raw, out string? quick))
            return ThaiMobile.IsPlaceholder(quick) ? Placeholder(raw, "placeholder-number") : new Normalized<string>(raw, quick, ValueStatus.Valid);

        string folded = IdentifierText.Fold(raw).TrimStart('\'');
        if (IsScientific(folded))
            return Placeholder(raw, "precision-lost");
        if (folded.EndsWith(".0", StringComparison.Ordinal))
            folded = folded[..^2];

        string? region = country is null || country.Length == 2 ? country?.ToUpperInvariant() : Countries.CodeOf(country);
        Normalized<string> first = default;
        List<string>? others = null;
        foreach (string piece in Pieces(folded))
        {
            Normalized<string> read = One(raw, piece, region);
            if (first.Value is null || (first.Status == ValueStatus.Placeholder && read.Value is { Length: > 0 }))
                first = read;
            else if (read.Value is { Length: > 0 } other && other != first.Value)
                (others ??= []).Add(other);
        }
        return others is null ? first : first with { Alternatives = [.. first.Alternatives, .. others], Steps = first.Steps.Add("first-of-several") };
    }

    /// <summary>Standardises the number of a handset.</summary>
    /// <param name="raw">The text as the source gave it.</param>
    /// <returns>The first 14 digits (type allocation code and serial number), which are the same for the forms with check digit (15) and with software version (16);
    /// a MEID keeps its 14 hexadecimal digits. Valid only with a right check digit (Luhn). Cost: linear in the text.</returns>
    public static Normalized<string> NormalizeImei(string raw) => DeviceNumbers.Imei(raw);

    /// <summary>Standardises the number of a subscriber (IMSI).</summary>
    /// <param name="raw">The text as the source gave it.</param>
    /// <returns>The 14 or 15 digits; there is no check digit, so a number of the right form is <see cref="ValueStatus.Unknown"/>.</returns>
    public static Normalized<string> NormalizeImsi(string raw) => DeviceNumbers.Imsi(raw);

    /// <summary>Standardises the number of a SIM card (ICCID).</summary>
    /// <param name="raw">The text as the source gave it.</param>
    /// <returns>The 18 to 20 digits without the filler F. Valid only with a right check digit (Luhn) as the 19th or 20th.</returns>
    public static Normalized<string> NormalizeIccid(string raw) => DeviceNumbers.Iccid(raw);

    private static Normalized<string> One(string raw, string piece, string? region)
    {
        string text = CutExtension(piece, out bool cut);
        string digits = IdentifierText.DigitsOf(text);
        if (IsPlaceholder(digits))
            return Placeholder(raw, "placeholder-number");
        if (digits.Length < 3 || digits.Length > 20)
            return Placeholders.Contains(raw) ? Placeholder(raw, null) : new Normalized<string>(raw, digits, ValueStatus.Invalid) { Reason = "not-a-number" };

        Normalized<string> number = Read(raw, text, digits, region);
        return cut ? number with { Steps = ExtensionCut } : number;
    }

    private static Normalized<string> Read(string raw, string text, string digits, string? region)
    {
        if (text.IndexOf('+', StringComparison.Ordinal) is >= 0 and int plus && plus < text.AsSpan().IndexOfAnyInRange('0', '9'))
            return TryValid("+" + digits, null, out string? stated) ? Valid(raw, stated) : Outside(raw, stated ?? "+" + digits);
        string? national = null;
        if (region is not (null or "TH") && TryValid(HasLetterDigits(text) ? text : digits, region, out national))
            return Valid(raw, national);
        if (digits.StartsWith("00", StringComparison.Ordinal) && TryValid("+" + digits[2..], null, out string? dialled))
            return Valid(raw, dialled);    // before Thailand's own plan, whose exit codes 001 to 009 eat the first digit of 0066
        if (region is null)
            return new Normalized<string>(raw, digits, ValueStatus.Unknown) { Reason = "no-country" };
        if (region == "TH" && TryValid(HasLetterDigits(text) ? text : digits, region, out national))
            return Valid(raw, national);
        if (digits.Length <= 6)
            return new Normalized<string>(raw, digits, ValueStatus.Unknown) { Reason = "short-code" };
        if (IdentifierText.IsRun(digits))    // 0123456789, unless it is somebody's number
            return Placeholder(raw, "placeholder-number");
        if (digits[0] != '0' && digits.Length >= 9 && TryValid("+" + digits, null, out string? bare))
            return Valid(raw, bare) with { Steps = ["country-code-without-plus"] };
        return Outside(raw, national ?? digits) with { Alternatives = OldThaiMobile(digits, region) };
    }

    private static bool TryValid(string text, string? region, out string? number)
    {
        number = null;
        if (text.Length < 4)
            return false;
        try
        {
            PhoneNumber parsed = Plans.Parse(text, region ?? "ZZ");
            number = Plans.Format(parsed, PhoneNumberFormat.E164);
            return Plans.IsValidNumber(parsed);
        }
        catch (NumberParseException)
        {
            return false;
        }
    }

    private static ImmutableArray<string> OldThaiMobile(string digits, string region) =>
        region == "TH" && digits.Length == 9 && digits[0] == '0' && digits[1] is '1' or '4' or '5' or '6' or '7' or '9'
            ? ["+668" + digits[1..]]    // 0X-xxxxxxx became 08X-xxxxxxx in 2006
            : [];

    private static List<string> Pieces(string folded)
    {
        List<string> pieces = [];
        string rest = folded;
        foreach (string part in rest.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (part.Count(char.IsAsciiDigit) >= 7)
                pieces.Add(part);
        }
        return pieces.Count > 1 ? pieces : [folded];
    }

    private static string CutExtension(string piece, out bool cut)
    {
        foreach (string mark in ExtensionMarks)
        {
            int at = piece.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
            if (at >= 6 && at + mark.Length < piece.Length)
            {
                cut = true;
                return piece[..at].TrimEnd(' ', ';', '(', ',');
            }
        }
        cut = false;
        return piece;
    }

    private static bool IsPlaceholder(string digits)
    {
        ReadOnlySpan<char> number = digits.AsSpan().TrimStart('0');
        if (digits.Length >= 5 && number.IsEmpty)
            return true;
        if (number.StartsWith("66") && number.Length is 11 or 12)
            number = number[2..].TrimStart('0');
        return number.Length >= 7 && IdentifierText.IsOneCharacter(number);
    }

    private static bool HasLetterDigits(string text) => text.AsSpan().ContainsAny('O', 'o');

    private static bool IsScientific(string text) =>
        text.AsSpan().IndexOfAny("Ee") is > 0 and int e && char.IsAsciiDigit(text[e - 1]) && e + 1 < text.Length && text[e + 1] is '+' && text.Contains('.', StringComparison.Ordinal);

    private static Normalized<string> Valid(string raw, string? number) => new(raw, number, ValueStatus.Valid);

    private static Normalized<string> Outside(string raw, string number) =>
        new(raw, number, ValueStatus.Invalid) { Reason = "not-in-numbering-plan" };

    private static Normalized<string> Placeholder(string raw, string? reason) =>
        new(raw, "", ValueStatus.Placeholder) { Reason = reason };
}
