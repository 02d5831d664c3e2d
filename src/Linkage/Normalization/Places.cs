namespace Linkage.Normalization;

/// <summary>Standardises names of places: countries and nationalities, and the provinces of Thailand.</summary>
/// <remarks>Names are found in English and Thai and, for Thailand's neighbours, in their own languages. Towns are not looked up, but a few that people write for their province.
/// Cost: some lookups. All methods may be called from several threads at once.</remarks>
public static class Places
{
    /// <summary>Standardises the name of a place.</summary>
    /// <param name="raw">The text as the source gave it.</param>
    /// <param name="country">The country in which places are looked up first, ISO 3166-1 alpha-2; null looks in Thailand and among the countries.</param>
    /// <returns>The ISO 3166-2 code of a Thai province (<c>TH-50</c>), the ISO 3166-1 alpha-2 code of a country (<c>MM</c>),
    /// or, with <see cref="ValueStatus.Unknown"/>, the text in lower case with single spaces.</returns>
    public static Normalized<string> Normalize(string raw, string? country = null)
    {
        ArgumentNullException.ThrowIfNull(raw);
        if (country is null or "TH" && ThaiProvinces.CodeOfTown(raw) is { } province)
            return new Normalized<string>(raw, "TH-" + province, ValueStatus.Valid);
        if (Countries.CodeOf(raw) is { } code)
            return new Normalized<string>(raw, code, ValueStatus.Valid);
        return Placeholders.Contains(raw)
            ? new Normalized<string>(raw, "", ValueStatus.Placeholder)
            : new Normalized<string>(raw, PlainText.Fold(raw), ValueStatus.Unknown);
    }

    /// <summary>Standardises a country or a nationality.</summary>
    /// <param name="raw">A code of two or three letters, a name, or a word for the people.</param>
    /// <returns>The ISO 3166-1 alpha-2 code; <c>XA</c> for stateless people, <c>XB</c> and <c>XC</c> for refugees. An unknown word stays, in lower case, with <see cref="ValueStatus.Invalid"/>.</returns>
    public static Normalized<string> NormalizeCountry(string raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        if (Countries.CodeOf(raw) is { } code)
            return new Normalized<string>(raw, code, ValueStatus.Valid);
        return Placeholders.Contains(raw)
            ? new Normalized<string>(raw, "", ValueStatus.Placeholder)
            : new Normalized<string>(raw, PlainText.Fold(raw), ValueStatus.Invalid) { Reason = "not-a-country" };
    }
}
