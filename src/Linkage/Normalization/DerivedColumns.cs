namespace Linkage.Normalization;

/// <summary>Adds to a table what several fields of a record say together: whole names, plates with their province, what a machine readable zone holds.</summary>
/// <remarks>What is made of other fields is marked as derived, so that results do not list it as if a source had stated it. Cost: one pass over the rows;
/// each distinct combination is standardised once.</remarks>
internal static class DerivedColumns
{
    /// <summary>The table with its derived columns; the same table when there are none to add.</summary>
    public static RecordTable AddTo(RecordTable table, Normalizer normalizer) => table.Kind.Name switch
    {
        "person" => PersonNameColumn.AddTo(table),
        "vehicle" => PlatesOfRows.AddTo(table),
        "document" => ZonesOfRows.AddTo(table, normalizer),
        _ => table,
    };
}
