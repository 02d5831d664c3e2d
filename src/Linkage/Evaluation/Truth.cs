namespace Linkage.Evaluation;

/// <summary>Which records are known to be the same entity.</summary>
/// <remarks>Records are named by their full id, or by their bare key where that is unique across the sources of the records it is held against. Immutable; safe to share between threads.</remarks>
public sealed class Truth
{
    private readonly Dictionary<string, string> _entities;

    private Truth(Dictionary<string, string> entities) => _entities = entities;

    /// <summary>Gets how many records are labelled.</summary>
    public int Count => _entities.Count;

    /// <summary>Makes the truth from pairs of a record (its id or bare key) and the name of its entity.</summary>
    /// <exception cref="LinkageFormatException">A record occurs twice with different entities.</exception>
    public static Truth From(IEnumerable<(string Record, string Entity)> labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        Dictionary<string, string> entities = new(StringComparer.Ordinal);
        int line = 0;
        foreach ((string record, string entity) in labels)
        {
            line++;
            if (!entities.TryAdd(record, entity) && entities[record] != entity)
                throw new LinkageFormatException($"The truth names a record twice with different entities; the second time in entry {line}. Each record belongs to one entity.");
        }
        return new Truth(entities);
    }

    /// <summary>Takes the truth from a field of the records themselves, such as a customer number that was given by hand.</summary>
    /// <param name="records">The records.</param>
    /// <param name="field">The field; records without a value are not labelled. It should not be evidence of the model that is measured.</param>
    /// <exception cref="ArgumentException">No kind of the records has the field.</exception>
    public static Truth FromField(RecordSet records, string field)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentException.ThrowIfNullOrEmpty(field);
        RecordTable[] tables = [.. records.Kinds.Select(kind => records[kind]).Where(table => table.HasColumn(field))];
        if (tables.Length == 0)
            throw new ArgumentException($"The records have no field '{field}' that could name their entities.", nameof(field));
        return From(tables.SelectMany(table => ModelTrainer.EntitiesOf(table, field).Select((entity, row) => (Record: table.IdOf(row).ToString(), Entity: entity)))
            .Where(label => label.Entity is not null).Select(label => (label.Record, label.Entity!)));
    }

    /// <summary>Finds the entity of each record of a table; null where it is not labelled.</summary>
    internal string?[] LabelsFor(RecordTable table)
    {
        Dictionary<string, int> bareKeys = new(StringComparer.Ordinal);
        for (int row = 0; row < table.Count; row++)
            bareKeys[table.IdOf(row).Key] = bareKeys.GetValueOrDefault(table.IdOf(row).Key) + 1;
        string?[] labels = new string?[table.Count];
        for (int row = 0; row < table.Count; row++)
        {
            RecordId id = table.IdOf(row);
            if (_entities.TryGetValue(id.ToString(), out string? entity) || (bareKeys[id.Key] == 1 && _entities.TryGetValue(id.Key, out entity)))
                labels[row] = entity;
        }
        return labels;
    }
}
