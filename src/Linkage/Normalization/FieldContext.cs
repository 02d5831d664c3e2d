namespace Linkage.Normalization;

/// <summary>What a reader of field values may need besides the value.</summary>
internal readonly record struct FieldContext(Normalizer Normalizer, Field Field, ValueOptions? Options)
{
    /// <summary>Gets the country of the value expression, in capitals; null when it gives none.</summary>
    public string? StatedCountry => Code(Options?.Country);

    /// <summary>Gets the country of the value expression or of the case; null when neither gives one.</summary>
    public string? Country => Code(Options?.Country ?? Normalizer.Options.Country);

    private static string? Code(string? country) => country is null or { Length: 2 } ? country?.ToUpperInvariant() : Countries.CodeOf(country);
}
