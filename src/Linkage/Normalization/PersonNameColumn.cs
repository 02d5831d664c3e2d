namespace Linkage.Normalization;

/// <summary>Gives every person a whole name to compare: names put together from their parts, and aliases, join the column <c>name</c>.</summary>
/// <remarks>The names so made are marked as derived: results list the parts they came from.</remarks>
internal static class PersonNameColumn
{
    private const string NameField = "name";
    private const int MostCombinations = 8;

    /// <summary>Adds the names; a table without parts and aliases stays as it is.</summary>
    public static RecordTable AddTo(RecordTable persons)
    {
        string[] parts = [.. new[] { "givenName", "middleName", "familyName" }.Where(persons.HasColumn)];
        string[] aliases = [.. new[] { "alias", "nickname" }.Where(persons.HasColumn)];
        if (parts.Length + aliases.Length == 0)
            return persons;
        DerivedValues names = new(persons.Column(NameField));
        for (int row = 0; row < persons.Count; row++)
        {
            if (parts.Length > 0)
                AddParts(persons, row, names);
            foreach (string field in aliases)
                AddAliases(persons.Column(field), row, names);
        }
        return persons.WithColumn(names.ToColumn());
    }

    private static void AddAliases(ValueColumn column, int row, DerivedValues names)
    {
        foreach (int id in column.ValuesOf(row))
        {
            int value = id;
            names.Add(row, column.Values.Raw(id), () => Value(PersonNames.Normalize(column.Values.Raw(value))));
        }
    }

    private static void AddParts(RecordTable persons, int row, DerivedValues names)
    {
        string? title = Texts(persons, "title", row)[0];
        int combinations = 0;
        foreach (string? given in Texts(persons, "givenName", row))
        {
            foreach (string? middle in Texts(persons, "middleName", row))
            {
                foreach (string? family in Texts(persons, "familyName", row))
                {
                    if ((given ?? middle ?? family) is null || ++combinations > MostCombinations)
                        continue;
                    // The parts are told apart by a separator, so that "An Na | Li" and "An | Na Li" are two names.
                    string key = string.Join('\u001F', title, given, middle, family);
                    names.Add(row, string.Join(' ', new[] { title, given, middle, family }.Where(part => part is not null)), () => Value(PersonNames.Normalize(title, given, middle, family)), key);
                }
            }
        }
    }

    // One null where the row states none, so that the other parts still combine.
    private static string?[] Texts(RecordTable persons, string field, int row)
    {
        if (!persons.HasColumn(field))
            return [null];
        ValueColumn column = persons.Column(field);
        ReadOnlySpan<int> ids = column.ValuesOf(row);
        List<string?> texts = [];
        foreach (int id in ids)
        {
            if (column.Values.CanonicalIdOf(id) != 0)
                texts.Add(column.Values.Raw(id));
        }
        return texts.Count == 0 ? [null] : [.. texts];
    }

    internal static NormalizedValue Value(Normalized<PersonName> name) => name.Value is null
        ? new NormalizedValue(name.Status == ValueStatus.Placeholder ? "" : PlainText.Fold(name.Raw), name.Status, null, name.Reason)
        : new NormalizedValue(name.Value.Canonical, name.Status, name.Value, name.Reason);
}
