namespace Linkage.Evaluation;

/// <summary>The floor that fuzzy matching is held against: records are one entity when their identifying fields are written alike.</summary>
internal static class ExactMatching
{
    /// <summary>Gives each row the text it would be matched by; rows without one get a text of their own.</summary>
    public static string[] KeysOf(RecordTable table)
    {
        string[][] fields = FieldsOf(table);
        string[] keys = new string[table.Count];
        for (int row = 0; row < keys.Length; row++)
            keys[row] = KeyOf(table, row, fields) ?? $"\0{row}";
        return keys;
    }

    // Each inner array: the first field of it that the table has.
    private static string[][] FieldsOf(RecordTable table) => table.Kind.Name switch
    {
        "person" when table.HasColumn("givenName") || table.HasColumn("familyName") => [["givenName"], ["familyName"], ["birthDate"]],
        "person" => [["name"], ["birthDate"]],
        "vehicle" => [["plate", "vin"], ["plateProvince"]],
        "phone" => [["number", "imei"]],
        "document" => [["number", "mrz"]],
        "account" => [["number"], ["bank"]],
        _ => [["name", "reference", "number"]],
    };

    private static string? KeyOf(RecordTable table, int row, string[][] fields)
    {
        List<string> parts = [];
        foreach (string[] alternatives in fields)
        {
            string? field = alternatives.FirstOrDefault(table.HasColumn);
            if (field is null)
                continue;
            ValueColumn column = table.Column(field);
            ReadOnlySpan<int> values = column.ValuesOf(row);
            if (values.IsEmpty)
                return null;
            parts.Add(column.Values.Raw(values[0]).Trim().ToUpperInvariant());
        }
        return parts.Count == 0 ? null : string.Join('\u0001', parts);
    }
}
