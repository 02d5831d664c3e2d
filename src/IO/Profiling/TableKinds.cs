namespace Linkage.IO;

/// <summary>Decides what kind of thing the rows of a table are, and which record of a row a meaning belongs to.</summary>
internal static class TableKinds
{
    private static readonly string[] OfPersons = ["name", "givenName", "familyName", "birthDate", "nationalId", "passport", "sex", "fatherName", "motherName"];
    private static readonly string[] OfOtherRecords = ["vehicle", "document", "phone", "account"];

    /// <summary>Returns the kind: persons, unless nothing tells of a person and something of another kind.</summary>
    public static EntityKind Of(IEnumerable<string> columns, IReadOnlyCollection<ColumnMeaning> contents)
    {
        ColumnMeaning[] named = [.. columns.Select(column => ColumnMeanings.Of(column)).Where(meanings => meanings.Count > 0).Select(meanings => meanings[0])];
        bool isOrganization = named.Any(meaning => meaning is { Kind: "organization", Field: "name" }) && !named.Any(meaning => meaning.Kind == "person" && OfPersons.Contains(meaning.Field));
        if (isOrganization)
            return EntityKind.Organization;
        if (named.Any(IsOfPerson) || contents.Any(candidate => candidate.Kind == "person" && OfPersons.Contains(candidate.Field) && candidate.Certainty >= 0.5))
            return EntityKind.Person;
        if (named.Any(meaning => meaning is { Kind: "vehicle", Field: "plate" or "vin" }) || contents.Any(candidate => candidate is { Kind: "vehicle", Field: "vin" }))
            return EntityKind.Vehicle;
        if (named.Any(meaning => meaning is { Kind: "phone" }))
            return EntityKind.Phone;
        if (named.Any(meaning => meaning is { Kind: "account", Field: "number" }))
            return EntityKind.Account;
        return named.Any(meaning => meaning is { Kind: "document", Field: "number" or "mrz" }) ? EntityKind.Document : EntityKind.Person;
    }

    /// <summary>Returns the record and field of a meaning in a table of a kind, or null where the table has no place for it.</summary>
    public static (string Kind, string Field)? Fit(string kind, string field, EntityKind table)
    {
        if (kind == table.Name)
            return (kind, field);
        if (table == EntityKind.Person)
            return OfOtherRecords.Contains(kind) ? (kind, field) : null;
        if (kind != EntityKind.Person.Name)
            return null;
        if (table == EntityKind.Phone && field == "phone")
            return (table.Name, "number");
        return RecordSchema.Of(table).Contains(field) ? (table.Name, field) : (kind, field);
    }

    private static bool IsOfPerson(ColumnMeaning meaning) => meaning.Kind == "person" && OfPersons.Contains(meaning.Field);
}
