namespace Linkage.Synthetic;

/// <summary>What was made, counted while it is written.</summary>
internal sealed class Tally
{
    public long Rows;
    public long Persons;
    public long PersonsInTwoScripts;
    public long PersonsWithNamesake;
    public long PersonRecords;
    public long VehicleRecords;
    public long PhoneRecords;
    public long DocumentRecords;
    public long EventRecords;
    public long NameMentions;
    public long MisspelledMentions;
    public long Births;
    public long PartialBirths;
    public long MentionsWithoutDocument;
    public long Identifiers;
    public long SharedIdentifiers;
    public long Networks;

    public long Records => PersonRecords + VehicleRecords + PhoneRecords + DocumentRecords;
}
