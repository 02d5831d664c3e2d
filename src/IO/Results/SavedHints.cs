namespace Linkage.IO;

/// <summary>Writes and reads what a mapping said of a value's meaning, so that a saved result is standardised as the first time: <c>calendar=buddhist;country=TH</c>.</summary>
internal static class SavedHints
{
    /// <summary>Returns the hints of a raw value of a record; where it has several of the same text, those that gave the canonical value.</summary>
    public static string Of(ValueColumn column, int row, string raw, string canonical)
    {
        ColumnValues values = column.Values;
        string found = "";
        foreach (int id in column.ValuesOf(row))
        {
            if (values.IsDerived(id) || values.Raw(id) != raw)
                continue;
            found = Text(ValueHints.Of(values.OptionsOf(id)));
            if (values.Canonical(id) == canonical)
                return found;
        }

        return found;
    }

    /// <summary>Reads hints; null where there are none.</summary>
    public static ValueOptions? Parse(string text)
    {
        if (text.Length == 0)
            return null;

        Dictionary<string, string> parts = new(StringComparer.Ordinal);
        foreach (string part in text.Split(';'))
        {
            int at = part.IndexOf('=', StringComparison.Ordinal);
            if (at > 0)
                parts[part[..at]] = Uri.UnescapeDataString(part[(at + 1)..]);
        }

        return new ValueHints(
            parts.GetValueOrDefault("calendar"), parts.GetValueOrDefault("dateFormat"), parts.GetValueOrDefault("dateOrder"),
            parts.GetValueOrDefault("country"), parts.GetValueOrDefault("type"), parts.GetValueOrDefault("labels", "")).ToOptions();
    }

    private static string Text(ValueHints hints)
    {
        if (hints.IsEmpty)
            return "";

        (string Name, string? Value)[] parts =
        [
            ("calendar", hints.Calendar), ("dateFormat", hints.DateFormat), ("dateOrder", hints.DateOrder), ("country", hints.Country), ("type", hints.Type),
            ("labels", hints.Labels.Length == 0 ? null : hints.Labels),
        ];
        return string.Join(';', parts.Where(part => part.Value is not null).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}"));
    }
}
