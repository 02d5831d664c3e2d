namespace Linkage.Normalization;

/// <summary>Reads plates together with the province and country that a source keeps in columns of their own.</summary>
internal static class PlatesOfRows
{
    /// <summary>The table with plates that know their province and country.</summary>
    public static RecordTable AddTo(RecordTable table)
    {
        if (!table.HasColumn("plate") || !(table.HasColumn("plateProvince") || table.HasColumn("plateCountry")))
            return table;

        ValueColumn plates = table.Column("plate");
        ValueColumn provinces = table.Column("plateProvince");
        ValueColumn countries = table.Column("plateCountry");
        ColumnComposer composer = new(plates.Field, table.Count);
        Dictionary<(int Plate, string? Province, string? Country), NormalizedValue> read = [];
        for (int row = 0; row < table.Count; row++)
        {
            string? province = Stated(provinces, row);
            string? country = Stated(countries, row);
            foreach (int id in plates.ValuesOf(row))
            {
                if ((province is null && country is null) || plates.Values.Status(id) == ValueStatus.Placeholder)
                {
                    composer.Keep(row, plates.Values, id);
                    continue;
                }
                if (!read.TryGetValue((id, province, country), out NormalizedValue value))
                    read.Add((id, province, country), value = Read(plates.Values, id, province, country));
                composer.Change(row, plates.Values, id, value);
            }
        }
        return table.WithColumn(composer.Build());
    }

    private static NormalizedValue Read(ColumnValues plates, int id, string? province, string? country) =>
        FieldReaders.Plate(Plates.Read(plates.Raw(id), province, country ?? plates.OptionsOf(id)?.Country));

    /// <summary>The text of the first value that is evidence.</summary>
    private static string? Stated(ValueColumn column, int row)
    {
        foreach (int id in column.ValuesOf(row))
        {
            if (column.Values.CanonicalIdOf(id) != 0)
                return column.Values.Raw(id);
        }
        return null;
    }
}
