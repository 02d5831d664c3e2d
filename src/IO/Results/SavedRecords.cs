using System.Collections.Immutable;

namespace Linkage.IO;

/// <summary>The saved records as a record source, so that they are standardised in the one way there is.</summary>
internal sealed class SavedRecords(RunFile run) : IRecordSource
{
    private readonly Dictionary<RecordId, List<(string Field, string Raw, ValueOptions? Options)>> _values = [];
    private readonly Dictionary<string, ValueOptions?> _options = new(StringComparer.Ordinal);
    private readonly Dictionary<RecordId, int> _ordinals = [];
    private readonly Dictionary<(EntityKind Kind, string Field), Field> _fields = [];
    private readonly List<(RecordId Id, EntityKind Kind, SourceRow Place, ValidTime Valid, ImmutableArray<string> Labels)> _records = [];
    private readonly List<BatchLink> _links = [];
    private bool _done;

    /// <inheritdoc/>
    public string Name => "saved";

    /// <summary>Adds a row of the values table; values come before records.</summary>
    public void AddValue(SavedTable row)
    {
        RecordId id = row.Record(5);
        if (!_values.TryGetValue(id, out List<(string, string, ValueOptions?)>? values))
            _values.Add(id, values = []);
        string hints = row.Text(10);
        if (!_options.TryGetValue(hints, out ValueOptions? options))
            _options.Add(hints, options = SavedHints.Parse(hints));
        values.Add((row.Text(1), row.Text(6), options));
    }

    /// <summary>Adds a row of the records table.</summary>
    public void AddRecord(RecordId id, EntityKind kind, SavedTable row)
    {
        string file = row.Text(5);
        SourceRow place = new(file.Length == 0 ? null : file, (int)row.Number(6));
        _ordinals[id] = _records.Count;
        _records.Add((id, kind, place, new ValidTime(row.Time(7), row.Time(8)), [.. row.List(9, ';')]));
    }

    /// <summary>Adds a row of the links table; records come before links.</summary>
    public void AddLink(SavedTable row)
    {
        string role = row.Text(3);
        _links.Add(new BatchLink
        {
            From = EndOf(row.Record(0)),
            Type = row.Text(1),
            To = EndOf(row.Record(2)),
            Role = role.Length == 0 ? null : role,
            At = row.Time(4),
            Until = row.Time(5),
            Probability = row.Number(6),
            Basis = row.Text(7),
            Labels = [.. row.List(8, ';')],
        });
    }

    /// <inheritdoc/>
    public ValueTask<bool> ReadAsync(RecordBatch batch, CancellationToken cancellationToken = default)
    {
        if (_done)
            return ValueTask.FromResult(false);
        _done = true;
        foreach ((RecordId id, EntityKind kind, SourceRow place, ValidTime valid, ImmutableArray<string> labels) in _records)
        {
            RecordOrigin origin = new(kind, id.Source, id.Name ?? "", place.File, DuplicateKeys.Number, ResolveMode.Model, labels);
            batch.AddRecord(origin, id.Key, id.Item, place.Row, valid);
            foreach ((string field, string raw, ValueOptions? options) in _values.GetValueOrDefault(id) ?? [])
                batch.AddValue(FieldOf(kind, field), raw, options);
        }

        foreach (BatchLink link in _links)
            batch.AddLink(link);
        return ValueTask.FromResult(true);
    }

    private BatchEnd EndOf(RecordId id) => _ordinals.TryGetValue(id, out int ordinal) ? new BatchEnd(ordinal) : new BatchEnd(-1, id.Source, id.Key, id.Name);

    private Field FieldOf(EntityKind kind, string name)
    {
        if (_fields.TryGetValue((kind, name), out Field? known))
            return known;
        if (!RecordSchema.Of(kind).TryGet(name, out Field? field) && !run.Fields.TryGetValue((kind.Name, name), out field))
            throw new LinkageFormatException($"The result has values of a field '{name}' that {RunFile.Name} does not describe. Resolve the case again.");
        _fields.Add((kind, name), field);
        return field;
    }
}
