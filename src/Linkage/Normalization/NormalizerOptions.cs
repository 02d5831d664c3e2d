using System.Collections.Immutable;

namespace Linkage.Normalization;

/// <summary>What is known beforehand about all values of a case: the <c>defaults</c> of its manifest.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record NormalizerOptions
{
    /// <summary>Gets the country (ISO 3166-1 alpha-2) whose rules apply to phones, plates and national numbers that do not say theirs, or null for none.</summary>
    /// <value>The default value is null: no country's check is applied.</value>
    public string? Country { get; init; }

    /// <summary>Gets the calendar of dates: <c>auto</c>, <c>gregorian</c>, <c>buddhist</c>, <c>myanmar</c>, <c>hijri</c>, <c>persian</c>, <c>roc</c>.</summary>
    /// <value>The default value is null, which is <c>auto</c>: the era is found from the year.</value>
    public string? Calendar { get; init; }

    /// <summary>Gets the time zone of times without an offset: an IANA name, <c>UTC</c>, or an offset such as <c>+07:00</c>.</summary>
    /// <value>The default value is <c>Asia/Bangkok</c>.</value>
    public string TimeZone { get; init; } = "Asia/Bangkok";

    /// <summary>Gets texts that mean "missing", besides those that are known (<c>ไม่ทราบ</c>, <c>N/A</c>, <c>-</c> …). Case, spaces and punctuation do not count.</summary>
    public ImmutableArray<string> Missing { get; init; } = [];
}
