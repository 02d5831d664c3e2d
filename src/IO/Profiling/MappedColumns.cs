namespace Linkage.IO;

/// <summary>Which columns of a file are mapped to which fields, and with what hints.</summary>
internal sealed class MappedColumns
{
    private readonly Dictionary<string, List<(string Path, EntityKind Kind, Field Field, ValueOptions Options)>> _columns = new(StringComparer.Ordinal);

    public static MappedColumns None { get; } = new();

    public IEnumerable<string> Names => _columns.Keys.Order(StringComparer.Ordinal);

    public static MappedColumns Of(IEnumerable<(string Name, MappingDefinition Definition)> mappings)
    {
        MappedColumns mapped = new();
        foreach ((string name, MappingDefinition definition) in mappings)
        {
            foreach (string column in definition.Columns)
                mapped._columns.TryAdd(column, []);
            foreach (RecordDefinition record in definition.Records)
            {
                foreach (FieldDefinition field in record.Fields)
                {
                    foreach (ValueOptions value in field.Values)
                        mapped.Add($"{name}.{record.Name}.{field.Field.Name}", record.Kind, field.Field, value);
                }
            }
        }
        return mapped;
    }

    public IReadOnlyList<(string Path, EntityKind Kind, Field Field, ValueOptions Options)> Of(string column) => _columns.TryGetValue(column, out var fields) ? fields : [];

    private void Add(string path, EntityKind kind, Field field, ValueOptions value)
    {
        IEnumerable<string> columns = value.Column is null ? [.. value.Columns, .. value.First] : [value.Column];
        foreach (string column in columns)
        {
            if (!_columns.TryGetValue(column, out var fields))
                _columns.Add(column, fields = []);
            fields.Add((path, kind, field, value));
        }
    }
}
