namespace Linkage.Normalization;

/// <summary>Takes number, issuer and expiry of a document from its machine readable zone where no column states them.</summary>
internal static class ZonesOfRows
{
    /// <summary>The table with what the zones say.</summary>
    public static RecordTable AddTo(RecordTable table, Normalizer normalizer)
    {
        if (!table.HasColumn("mrz"))
            return table;
        RecordTable with = table;
        foreach (string field in (ReadOnlySpan<string>)["number", "issuer", "expires", "holderName"])
            with = Add(with, field, normalizer);
        return with;
    }

    private static RecordTable Add(RecordTable table, string name, Normalizer normalizer)
    {
        ValueColumn zones = table.Column("mrz");
        ValueColumn column = table.Column(name);
        ColumnComposer composer = new(column.Field, table.Count);
        for (int row = 0; row < table.Count; row++)
        {
            foreach (int id in column.ValuesOf(row))
                composer.Keep(row, column.Values, id);
            if (!column.ValuesOf(row).IsEmpty)
                continue;
            foreach (int id in zones.ValuesOf(row))
            {
                if (zones.Values.Form<MachineReadableZone>(id) is { } zone && TextOf(zone, name) is { Length: > 0 } text)
                    composer.Derive(row, text, normalizer.Normalize(table.Kind, column.Field, text, null));
            }
        }
        return table.WithColumn(composer.Build());
    }

    private static string TextOf(MachineReadableZone zone, string field) => field switch
    {
        "number" => zone.Number,
        "issuer" => zone.Issuer,
        "expires" => zone.Expires.ToString(),
        _ => string.Join(' ', new[] { zone.GivenNames, zone.Surname }.Where(part => part.Length > 0)),
    };
}
