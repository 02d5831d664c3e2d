using System.Collections.Immutable;

namespace Linkage.Normalization;

/// <summary>Standardises the numbers of passports, identity cards and other papers into keys that equal documents share.</summary>
/// <remarks>
/// <para>A key is the number in capitals without spaces and signs, after its country where one is given (<c>TH:AA1234567</c>). Letters and digits that look alike are never replaced;
/// where replacing them makes a number pass its check, that is an alternative.</para>
/// <para>Citizenship cards of Myanmar are known by their form, whatever the country: <c>MM:12/KAMANA(N)123456</c>.</para>
/// <para>Cost: linear in the text. All methods may be called from several threads at once.</para>
/// </remarks>
public static class IdentityDocuments
{
    /// <summary>Standardises the number of a document.</summary>
    /// <param name="raw">The text as the source gave it.</param>
    /// <param name="type">The type, such as <c>passport</c> or <c>national-id</c>, in a word that agencies use; null when it is not known.</param>
    /// <param name="country">The country that issued it, ISO 3166-1 alpha-2 or a name; null when it is not known: then no country's check is applied.</param>
    /// <returns>The key. <see cref="ValueStatus.Valid"/> only where a rule was passed (national numbers, the form of Myanmar cards); passport numbers have no check and are
    /// <see cref="ValueStatus.Unknown"/>. Reasons: <c>wrong-form</c>, <c>check-digit</c>, <c>impossible-date</c>, <c>unassigned</c>, <c>unusual-form</c>,
    /// <c>precision-lost</c>; <c>placeholder-number</c> for all-equal or counting digits.</returns>
    public static Normalized<string> Normalize(string raw, string? type = null, string? country = null)
    {
        ArgumentNullException.ThrowIfNull(raw);
        string folded = WithoutLabel(IdentifierText.Fold(raw));
        string? known = DocumentTypes.CodeOf(type);
        if (MyanmarCards.Resembles(folded) && MyanmarCards.TryRead(folded, out string? card))
            return new Normalized<string>(raw, "MM:" + card, ValueStatus.Valid);

        string? issuer = country is null ? null : Countries.CodeOf(country) ?? country.ToUpperInvariant();
        if (TryRefugee(folded, known, out string? refugee))
            return new Normalized<string>(raw, refugee, ValueStatus.Valid);
        string number = Compact(folded);
        if (IsPlaceholder(raw, number))
            return new Normalized<string>(raw, "", ValueStatus.Placeholder) { Reason = number.Length == 0 ? null : "placeholder-number" };
        if (IsScientific(folded))
            return new Normalized<string>(raw, "", ValueStatus.Placeholder) { Reason = "precision-lost" };
        if (known is DocumentTypes.NationalId or "pink-card" && issuer is not null)
            return National(raw, number, issuer);
        return known == DocumentTypes.Passport ? Passport(raw, number, issuer) : Other(raw, number, issuer);
    }

    private static Normalized<string> National(string raw, string number, string country)
    {
        string written = number;
        ValueStatus status = NationalNumbers.Check(country, ref number, out string? reason);
        ImmutableArray<string> alternatives = [];
        if (status == ValueStatus.Invalid && NationalNumbers.IsNumeric(country) && !IdentifierText.IsDigits(written))
        {
            string digits = Confusables.ToDigits(written);
            if (NationalNumbers.Check(country, ref digits, out _) == ValueStatus.Valid)
                alternatives = [country + ":" + digits];
        }
        else if (status == ValueStatus.Invalid && country == "TH" && written.Length == 12)
        {
            string padded = "0" + written;    // a leading zero that a spreadsheet took
            if (NationalNumbers.Check(country, ref padded, out _) == ValueStatus.Valid)
                alternatives = [country + ":" + padded];
        }
        return new Normalized<string>(raw, country + ":" + number, status) { Reason = reason, Alternatives = alternatives };
    }

    private static Normalized<string> Passport(string raw, string number, string? country)
    {
        if (number.Length is < 5 or > 15 || !number.AsSpan().ContainsAnyInRange('0', '9'))
            return new Normalized<string>(raw, Key(country, number), ValueStatus.Invalid) { Reason = "wrong-form" };
        if (country is null || PassportForms.Fits(country, number))
            return new Normalized<string>(raw, Key(country, number), ValueStatus.Unknown);
        string? repaired = PassportForms.Repaired(country, number);
        return new Normalized<string>(raw, Key(country, number), ValueStatus.Unknown)
        {
            Reason = "unusual-form",
            Alternatives = repaired is null ? [] : [Key(country, repaired)],
        };
    }

    private static Normalized<string> Other(string raw, string number, string? country) => new(raw, Key(country, number), ValueStatus.Unknown);

    private static string Key(string? country, string number) => country is null ? number : country + ":" + number;

    /// <summary>UNHCR numbers: 354-14C01234, since February 2021 354-14-01234.</summary>
    private static bool TryRefugee(string folded, string? type, out string? number)
    {
        number = null;
        ReadOnlySpan<char> text = folded;
        bool shape = text.Length == 12 && text[3] == '-' && text[6] is 'C' or 'c' or '-' && (type == "unhcr" || text[6] != '-')
            && IdentifierText.IsDigits(text[..3]) && IdentifierText.IsDigits(text[4..6]) && IdentifierText.IsDigits(text[7..]);
        if (shape)
            number = string.Concat("UNHCR:", text[..6], "-") + text[7..].ToString();
        return shape;
    }

    private static string WithoutLabel(string folded)
    {
        int colon = folded.LastIndexOf(':');
        string text = colon >= 0 ? folded[(colon + 1)..].Trim() : folded;
        foreach (string label in (ReadOnlySpan<string>)["เลขที่", "หมายเลข", "passport no.", "passport", "no."])
        {
            if (text.StartsWith(label, StringComparison.OrdinalIgnoreCase))
                text = text[label.Length..].TrimStart(' ', '.');
        }
        return text;
    }

    private static string Compact(string folded)
    {
        string text = folded.EndsWith(".0", StringComparison.Ordinal) ? folded[..^2] : folded;
        return IdentifierText.Compact(text);
    }

    private static bool IsPlaceholder(string raw, string number)
    {
        if (number.Length == 0 || Placeholders.Contains(raw))
            return true;
        string digits = IdentifierText.DigitsOf(number);
        if (digits.Length >= 4 && digits.AsSpan().Trim('0').IsEmpty)
            return true;    // A/N 0000
        if (digits.Length >= 6 && IdentifierText.IsOneCharacter(digits))
            return true;
        if (IdentifierText.IsOneCharacter(number) && number.Length >= 3)
            return true;
        return number is "1111111111119" or "9999999999994" || (digits.Length == number.Length && digits.Length >= 6 && IsCounting(digits));
    }

    private static bool IsCounting(string digits) => digits[0] is '0' or '1' && IdentifierText.IsRun(digits);

    private static bool IsScientific(string text) =>
        text.AsSpan().IndexOfAny("Ee") is > 0 and int e && text.Contains('.', StringComparison.Ordinal) && char.IsAsciiDigit(text[e - 1]) && e + 1 < text.Length && text[e + 1] == '+';
}
