using System.Collections.Immutable;

namespace Linkage.Normalization;

/// <summary>What the machine readable zone of a travel document says.</summary>
/// <remarks>Immutable; safe to share between threads. Texts are as printed, without fillers; names have spaces for fillers and may be cut off at the end.</remarks>
public sealed record MachineReadableZone
{
    /// <summary>Gets the layout: <c>TD1</c>, <c>TD2</c>, <c>TD3</c>, <c>MRVA</c> or <c>MRVB</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Gets the one or two letters of the document type, such as <c>P</c>.</summary>
    public required string DocumentType { get; init; }

    /// <summary>Gets the code of the issuer as printed, such as <c>THA</c> or <c>D</c>.</summary>
    public required string Issuer { get; init; }

    /// <summary>Gets the document number.</summary>
    public required string Number { get; init; }

    /// <summary>Gets the code of the nationality as printed; <c>XXA</c> for a stateless person.</summary>
    public required string Nationality { get; init; }

    /// <summary>Gets the date of birth; the default value when it cannot be read. Years are read against 2026.</summary>
    public PartialDate BirthDate { get; init; }

    /// <summary>Gets <c>m</c>, <c>f</c>, or <c>x</c> when the sex is not specified.</summary>
    public required string Sex { get; init; }

    /// <summary>Gets the date of expiry; the default value when it cannot be read.</summary>
    public PartialDate Expires { get; init; }

    /// <summary>Gets the optional data, often a national number.</summary>
    public string OptionalData { get; init; } = "";

    /// <summary>Gets the second optional data of TD1.</summary>
    public string OptionalData2 { get; init; } = "";

    /// <summary>Gets the primary identifier: the family name, or the whole name where people have no family name.</summary>
    public required string Surname { get; init; }

    /// <summary>Gets the secondary identifier; empty when there is none.</summary>
    public string GivenNames { get; init; } = "";

    /// <summary>Gets the checks that fail: <c>document_number</c>, <c>birth_date</c>, <c>expiry_date</c>, <c>optional_data</c>, <c>composite</c>; empty when all pass.</summary>
    public ImmutableArray<string> FailedChecks { get; init; } = [];
}
