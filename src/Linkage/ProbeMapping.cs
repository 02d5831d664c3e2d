namespace Linkage;

/// <summary>Makes records of fields and values that someone states, by the schema of a table.</summary>
internal sealed class ProbeMapping
{
    private readonly RecordSchema _schema;
    private readonly RecordMapping<ILookup<string, string>> _mapping;

    public ProbeMapping(RecordSchema schema)
    {
        _schema = schema;
        _mapping = RecordMapping.For<ILookup<string, string>>("probe", _ => "1")
            .Record("record", schema.Kind, record =>
            {
                foreach (Field field in schema.Fields.Where(IsStated))
                    record.Field(field.Name, row => row[field.Name], options => options with { Type = field.Type.ToString() });
            })
            .Main("record")
            .Build();
    }

    /// <summary>Whether a record states a value that is evidence in some field.</summary>
    public static bool StatesValue(SourceRecord record)
    {
        foreach (Field field in record.Table.Schema.Fields)
        {
            if (!record.Table.HasColumn(field.Name))
                continue;
            ValueColumn column = record.Table.Column(field.Name);
            foreach (int value in column.ValuesOf(record.Row))
            {
                if (column.Values.CanonicalIdOf(value) != 0)
                    return true;
            }
        }

        return false;
    }

    public SourceRecord Load(IEnumerable<KeyValuePair<string, string>> values, LoadOptions options)
    {
        KeyValuePair<string, string>[] stated = [.. values];
        foreach ((string name, _) in stated)
        {
            if (!_schema.TryGet(name, out Field? field) || !IsStated(field))
                throw new ArgumentException($"Records of kind '{_schema.Kind}' have no field '{name}'. They have: {string.Join(", ", _schema.Fields.Where(IsStated).Select(known => known.Name))}.");
        }

        RecordTable table = RecordLoader.Load(_mapping, [stated.ToLookup(entry => entry.Key, entry => entry.Value)], new LoadOptions
        {
            Country = options.Country,
            TimeZone = options.TimeZone,
            Calendar = options.Calendar,
            Missing = options.Missing,
            Threads = 1,
        })[_schema.Kind];
        return table.Count > 0 ? table.RecordOf(0) : throw new ArgumentException("No value is stated, so there is nothing to search for.");
    }

    // Ties to other entities are no one's to state.
    private static bool IsStated(Field field) => !field.Name.StartsWith(EvidenceColumns.Prefix, StringComparison.Ordinal);
}
