namespace Linkage.Blocking;

/// <summary>A large block: many records under one key of a rule.</summary>
/// <param name="Rule">The rule's text.</param>
/// <param name="Records">The number of its records.</param>
/// <param name="PossiblePairs">The pairs that it has.</param>
/// <param name="KeptPairs">Those that are compared.</param>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record ForecastBlock(string Rule, int Records, long PossiblePairs, long KeptPairs)
{
    /// <summary>Gets what the records share under the keys of the rule, joined by <c>&amp;</c>; empty where it cannot be told in words (MinHash).</summary>
    /// <remarks>This is a value of records, so personal data: to be shown to who asked for it, not to be logged. <see cref="ToString"/> leaves it out.</remarks>
    public string Key { get; init; } = "";

    /// <summary>Says which rule and how many records and pairs; no values.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"{Rule}: {Records} records, {KeptPairs} of {PossiblePairs} pairs");
}
