namespace Linkage.Normalization;

/// <summary>Standardises the registration plates of Thailand and its neighbours.</summary>
/// <remarks>
/// <para>The key is country, mark and province: <c>TH|1กก1234|10</c>. A Thai mark is unique in its province only, so a plate without one is a partial (<c>no-province</c>).
/// Letters are never refused; those that look or sound alike are left to comparison.</para>
/// <para>A plate that names no country, in writing or by its script, keeps an empty one: Latin letters and digits look the same in several countries.</para>
/// <para>Source: Ministerial Regulation B.E. 2554 and domain facts 5.1-5.3. Cost: linear in the text. All methods may be called from several threads at once.</para>
/// </remarks>
public static class Plates
{
    /// <summary>Standardises a plate.</summary>
    /// <param name="raw">The text as the source gave it, with or without a province before or after the mark.</param>
    /// <param name="province">The province as a name, an abbreviation or a code, where it is given apart; null when it is not. A name of a country counts as <paramref name="country"/>.</param>
    /// <param name="country">The country, ISO 3166-1 alpha-2 or a name; null when it is not known.</param>
    /// <returns>The key. <see cref="ValueStatus.Valid"/> when the form is one that the country issues and nothing is missing. Reasons: <c>no-province</c>, <c>partial-plate</c> (unseen digits, <c>?</c> or <c>*</c>),
    /// <c>dealer-plate</c> (red plates identify a dealer, not a car), <c>no-country</c>, <c>wrong-form</c>, <c>check-digit</c> (Singapore).</returns>
    public static Normalized<string> Normalize(string raw, string? province = null, string? country = null)
    {
        Normalized<PlateForm> plate = Read(raw, province, country);
        return new Normalized<string>(raw, plate.Value?.ToString() ?? "", plate.Status) { Reason = plate.Reason };
    }

    /// <summary>One text of a plate and a province that a source keeps in two columns, as <see cref="Normalize"/> reads it.</summary>
    internal static string Join(string plate, string? province) => string.IsNullOrWhiteSpace(province) ? plate : plate + " " + province;

    /// <summary>Reads a plate into its parts.</summary>
    internal static Normalized<PlateForm> Read(string raw, string? province, string? country)
    {
        ArgumentNullException.ThrowIfNull(raw);
        if (Placeholders.Contains(raw))
            return new Normalized<PlateForm>(raw, null, ValueStatus.Placeholder);
        string folded = IdentifierText.Fold(raw);
        string? stated = country is null ? null : Countries.CodeOf(country) ?? country.ToUpperInvariant();
        if (stated is null && province is not null && ThaiProvinces.CodeOf(province) is null)
            stated = Countries.CodeOf(province);

        if (stated is null or "TH" && ThaiPlates.TryRead(folded, province, stated == "TH", out PlateForm? thai))
            return Thai(raw, thai);
        return ForeignPlates.Read(raw, folded, stated);
    }

    private static Normalized<PlateForm> Thai(string raw, PlateForm plate)
    {
        string? reason = plate.IsPartial ? "partial-plate" : plate.IsDealer ? "dealer-plate" : plate.Province.Length == 0 ? "no-province" : null;
        return new Normalized<PlateForm>(raw, plate, reason is null ? ValueStatus.Valid : ValueStatus.Unknown) { Reason = reason };
    }
}
