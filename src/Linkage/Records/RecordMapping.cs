namespace Linkage;

/// <summary>Begins mappings of rows to records: of your own objects, or of rows with named columns.</summary>
public static class RecordMapping
{
    /// <summary>Begins a mapping of objects.</summary>
    /// <param name="source">The source's name, not empty.</param>
    /// <param name="key">Gives the key of a row in its source; a row without one is rejected (<c>row.key-missing</c>).</param>
    /// <exception cref="ArgumentException">The source is empty.</exception>
    public static RecordMappingBuilder<TRow> For<TRow>(string source, Func<TRow, string?> key)
    {
        ArgumentException.ThrowIfNullOrEmpty(source);
        ArgumentNullException.ThrowIfNull(key);
        RecordMappingBuilder<TRow> builder = new(source);
        return builder.KeyFrom(builder.Select(key));
    }

    /// <summary>Begins a mapping of rows with named columns: of files and data readers.</summary>
    /// <param name="source">The source's name, not empty.</param>
    /// <param name="keyColumn">The column with the key; <c>#row</c> for the row's number, which is not stable.</param>
    /// <exception cref="ArgumentException">A name is empty.</exception>
    public static RecordMappingBuilder<MappedRow> ForRows(string source, string keyColumn)
    {
        ArgumentException.ThrowIfNullOrEmpty(keyColumn);
        return ForRows(source, [new ValueOptions { Column = keyColumn }]);
    }

    /// <summary>Begins a mapping of rows with named columns whose key is an expression; several give a key joined by <c>-</c>.</summary>
    public static RecordMappingBuilder<MappedRow> ForRows(string source, params ReadOnlySpan<ValueOptions> key)
    {
        ArgumentException.ThrowIfNullOrEmpty(source);
        return new RecordMappingBuilder<MappedRow>(source).KeyFrom(key);
    }
}
