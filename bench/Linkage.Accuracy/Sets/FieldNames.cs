namespace Linkage.Accuracy.Sets;

/// <summary>The fields of the columns that the sets have.</summary>
internal static class FieldNames
{
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["given_name"] = "givenName",
        ["first_name"] = "givenName",
        ["surname"] = "familyName",
        ["full_name"] = "name",
        ["street_number"] = "houseNumber",
        ["address_1"] = "street",
        ["address_2"] = "locality",
        ["suburb"] = "district",
        ["postcode"] = "postcode",
        ["state"] = "province",
        ["date_of_birth"] = "birthDate",
        ["dob"] = "birthDate",
        ["soc_sec_id"] = "nationalId",
        ["city"] = "locality",
        ["email"] = "email",
        ["phone"] = "phone",
        ["occupation"] = "occupation",
        ["birth_place"] = "birthPlace",
        ["gender"] = "sex",
        ["passport"] = "passport",
        ["father"] = "fatherName",
    };

    /// <summary>Gets the field of a column; null for keys, sources and truth.</summary>
    public static string? Of(string column) => Fields.GetValueOrDefault(column);
}
