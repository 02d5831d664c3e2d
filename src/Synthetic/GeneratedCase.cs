namespace Linkage.Synthetic;

/// <summary>What a run of <see cref="CaseGenerator"/> wrote, counted while it was written.</summary>
public sealed record GeneratedCase
{
    /// <summary>Gets the rows of all source files.</summary>
    public required long Rows { get; init; }

    /// <summary>Gets the true persons.</summary>
    public required long Persons { get; init; }

    /// <summary>Gets the smuggling networks.</summary>
    public required long Networks { get; init; }

    /// <summary>Gets the records about persons.</summary>
    public required long PersonRecords { get; init; }

    /// <summary>Gets the records of vehicles.</summary>
    public required long VehicleRecords { get; init; }

    /// <summary>Gets the records of phones.</summary>
    public required long PhoneRecords { get; init; }

    /// <summary>Gets the records of documents.</summary>
    public required long DocumentRecords { get; init; }

    /// <summary>Gets the records of events: crossings, cases and calls.</summary>
    public required long EventRecords { get; init; }

    /// <summary>Gets the persons written in two scripts.</summary>
    public required long PersonsInTwoScripts { get; init; }

    /// <summary>Gets the persons with a namesake of the same birth year.</summary>
    public required long PersonsWithNamesake { get; init; }

    /// <summary>Gets the mentions of a name that are misspelt.</summary>
    public required long MisspelledMentions { get; init; }

    /// <summary>Gets the mentions whose birth has no day.</summary>
    public required long PartialBirths { get; init; }

    /// <summary>Gets the mentions that have a birth at all.</summary>
    public required long Births { get; init; }

    /// <summary>Gets the mentions without document or personal number.</summary>
    public required long MentionsWithoutDocument { get; init; }

    /// <summary>Gets the phones, passports and vehicles.</summary>
    public required long Identifiers { get; init; }

    /// <summary>Gets the phones, passports and vehicles with more than one user or owner.</summary>
    public required long SharedIdentifiers { get; init; }

    /// <summary>Gets two people of the first network who are connected over several agencies' records.</summary>
    public required PlantedPeople Planted { get; init; }

    /// <summary>Gets the records of persons, vehicles, phones and documents.</summary>
    public long Records => PersonRecords + VehicleRecords + PhoneRecords + DocumentRecords;
}
