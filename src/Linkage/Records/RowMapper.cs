using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Linkage;

/// <summary>Applies one mapping to the rows of one file.</summary>
/// <remarks>Bound to the columns of its row when made; used by one thread.</remarks>
internal sealed class RowMapper
{
    private readonly MappingDefinition _mapping;
    private readonly MappedRow _row;
    private readonly ITimeParser _times;
    private readonly ConditionTest[] _when;
    private readonly ValueExpression[] _key;
    private readonly ValueExpression[] _source;
    private readonly ValueExpression[] _validFrom;
    private readonly ValueExpression[] _validTo;
    private readonly ValueExpression[] _observed;
    private readonly BoundRecord[] _records;
    private readonly BoundLink[] _links;
    private readonly ValueBuffer _buffer = new();
    private readonly ValueBuffer _items = new();
    private readonly ValueBuffer _keyBuffer = new();
    private readonly Dictionary<string, string> _interned = new(StringComparer.Ordinal);
    private readonly List<int>[] _made;
    private readonly RecordOrigin?[] _origins;
    private readonly Dictionary<(int Record, string Source, string? File), RecordOrigin> _knownOrigins = [];
    private readonly HashSet<string>? _knownSources;

    public RowMapper(MappingDefinition mapping, MappedRow row, ITimeParser times, IReadOnlyCollection<string>? knownSources = null)
    {
        (_mapping, _row, _times) = (mapping, row, times);
        _when = Bind(mapping.When);
        _key = Bind(mapping.Key);
        _source = Bind(mapping.SourceName);
        _validFrom = Bind(mapping.ValidFrom);
        _validTo = Bind(mapping.ValidTo);
        _observed = Bind(mapping.Observed);
        _records = [.. mapping.Records.Select(Bind)];
        _links = [.. mapping.Links.Select(Bind)];
        _origins = new RecordOrigin?[_records.Length];
        _made = [.. mapping.Records.Select(_ => new List<int>())];
        _knownSources = knownSources is null ? null : new HashSet<string>(knownSources, StringComparer.Ordinal);
    }

    /// <summary>Adds the current row's records and links to a batch; returns false when the row was rejected.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Map(RecordBatch batch)
    {
        if (!ConditionTest.All(_when, _row))
            return true;
        string source = Text(_source, default) is { } named ? Intern(named) : _mapping.Source;
        if (_knownSources is not null && !_knownSources.Contains(source))
            return Reject(batch, "row.unknown-source", "The row names a source that the manifest does not have. Add it under 'sources', with no files if need be.");
        ReadOnlySpan<char> key = KeyOfRow();
        if (key.IsEmpty && (_mapping.Key.Length > 0 || _records.Length == 0))
            return Reject(batch, "row.key-missing", "The row has no key. Every row needs one that is its own; name another column, or \"#row\" for the row's number.");

        SourceRow place = new(_row.File, _row.Number);
        ValidTime valid = new(Time(_validFrom), Time(_validTo));
        DateTimeOffset? observed = Time(_observed);
        for (int i = 0; i < _records.Length; i++)
            Make(batch, i, source, key, place, valid);
        foreach (BoundLink link in _links)
            Make(batch, link, source, key, place, valid, observed);
        return true;
    }

    private bool Reject(RecordBatch batch, string code, string message)
    {
        batch.AddIssue(new RowIssue(code, _mapping.Source, _row.File, _row.Number, null, 1, message));
        return false;
    }

    private void Make(RecordBatch batch, int index, string source, ReadOnlySpan<char> rowKey, SourceRow place, ValidTime valid)
    {
        _made[index].Clear();
        BoundRecord record = _records[index];
        if (!ConditionTest.All(record.When, _row))
            return;
        ValidTime own = record.HasValid ? new ValidTime(Time(record.ValidFrom), Time(record.ValidTo)) : valid;
        if (record.ForEach is null)
        {
            AddRecord(batch, index, source, rowKey, place, own, default, 0);
            return;
        }
        _items.Clear();
        record.ForEach.Evaluate(_row, default, _items);
        int column = record.ForEachColumn;
        for (int i = 0; i < _items.Count; i++)
            AddRecord(batch, index, source, rowKey, place, own, new RowItem(_items[i], column, _items.OriginOf(i), column >= 0), i + 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddRecord(RecordBatch batch, int index, string source, ReadOnlySpan<char> rowKey, SourceRow place, ValidTime valid, RowItem item, int number)
    {
        BoundRecord record = _records[index];
        ReadOnlySpan<char> key = record.Key.Length == 0 ? rowKey : Text(record.Key, item);
        if (key.IsEmpty)
            return;
        RecordOrigin origin = OriginOf(index, source, place.File);
        int ordinal = batch.AddRecord(origin, key, origin.Name.Length == 0 ? 0 : number, place.Row, valid);
        bool stated = record.IsAlwaysMade;
        foreach (BoundField field in record.Fields)
        {
            foreach (ValueExpression expression in field.Values)
            {
                bool any = AddValues(batch, field.Field, expression, item);
                stated |= any && expression.ReadsRow;
            }
        }
        if (stated)
            _made[index].Add(ordinal);
        else
            batch.UndoRecord();
    }

    private bool AddValues(RecordBatch batch, Field field, ValueExpression expression, RowItem item)
    {
        if (expression.DirectColumn >= 0)
        {
            ReadOnlySpan<char> value = expression.Direct(_row);
            if (!value.IsEmpty)
                batch.Add(field, value, expression.Options);
            return !value.IsEmpty;
        }
        _buffer.Clear();
        expression.Evaluate(_row, item, _buffer);
        for (int i = 0; i < _buffer.Count; i++)
            batch.Add(field, _buffer[i], expression.Options);
        return _buffer.Count > 0;
    }

    // Valid until the row moves on: the text of the row itself, or of a buffer that only keys use.
    private ReadOnlySpan<char> KeyOfRow()
    {
        if (_key.Length == 1 && _key[0].DirectColumn >= 0)
            return _key[0].Direct(_row);
        _keyBuffer.Clear();
        foreach (ValueExpression expression in _key)
            expression.Evaluate(_row, default, _keyBuffer);
        return _keyBuffer.Count <= 1 ? (_keyBuffer.Count == 0 ? default : _keyBuffer[0]) : Joined(_keyBuffer);
    }

    private RecordOrigin OriginOf(int index, string source, string? file)
    {
        RecordOrigin? known = _origins[index];
        if (known is not null && ReferenceEquals(known.Source, source) && ReferenceEquals(known.File, file))
            return known;
        BoundRecord record = _records[index];
        RecordDefinition definition = record.Definition;
        string name = definition.Name == _mapping.Main ? "" : definition.Name;
        if (!_knownOrigins.TryGetValue((index, source, file), out known))
            _knownOrigins.Add((index, source, file), known = new RecordOrigin(definition.Kind, source, name, file, definition.OnDuplicate, definition.Resolve, record.Labels));
        _origins[index] = known;
        return known;
    }

    private void Make(RecordBatch batch, BoundLink link, string source, ReadOnlySpan<char> rowKey, SourceRow place, ValidTime valid, DateTimeOffset? observed)
    {
        if (!ConditionTest.All(link.When, _row))
            return;
        List<BatchEnd> from = Ends(link.From, source, rowKey);
        List<BatchEnd> to = Ends(link.To, source, rowKey);
        if (from.Count == 0 || to.Count == 0)
            return;
        string? role = Text(link.Role, default);
        double probability = ProbabilityOf(batch, link, place);
        (DateTimeOffset? at, DateTimeOffset? until) = TimesOf(link, valid, observed);
        foreach (BatchEnd left in from)
        {
            foreach (BatchEnd right in to)
            {
                batch.AddLink(new BatchLink
                {
                    From = left,
                    Type = link.Definition.Type,
                    To = right,
                    Role = role is null ? null : Intern(role),
                    At = at,
                    Until = until,
                    Probability = probability,
                    Basis = source,
                    Labels = link.Labels,
                    Place = place,
                });
            }
        }
    }

    // What a link does not say of its time, the row does: when it held, else when it was observed.
    private (DateTimeOffset? At, DateTimeOffset? Until) TimesOf(BoundLink link, ValidTime valid, DateTimeOffset? observed)
    {
        DateTimeOffset? own = Time(link.At);
        return (own ?? valid.From ?? observed, Time(link.Until) ?? (own is null ? valid.To : null));
    }

    private double ProbabilityOf(RecordBatch batch, BoundLink link, SourceRow place)
    {
        if (Text(link.Probability, default) is not { } text)
            return 1;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double probability) && probability is >= 0 and <= 1)
            return probability;
        batch.AddIssue(new RowIssue("value.invalid", _mapping.Source, place.File, place.Row, "probability", 1, "Probabilities of links that are no number from 0 to 1. The links are kept as certain."));
        return 1;
    }

    private List<BatchEnd> Ends(BoundEnd end, string source, ReadOnlySpan<char> rowKey)
    {
        if (end.Index >= 0)
            return [.. _made[end.Index].Select(ordinal => new BatchEnd(ordinal))];
        string? key = end.Key.Length == 0 ? rowKey.ToString() : Text(end.Key, default);
        return key is null ? [] : [new BatchEnd(-1, end.Definition.Source ?? source, key, end.Definition.Record)];
    }

    private string? Text(ValueExpression[] expressions, RowItem item)
    {
        if (expressions.Length == 0)
            return null;
        _buffer.Clear();
        foreach (ValueExpression expression in expressions)
            expression.Evaluate(_row, item, _buffer);
        if (_buffer.Count <= 1)
            return _buffer.Count == 0 ? null : _buffer[0].ToString();
        return Joined(_buffer);
    }

    private static string Joined(ValueBuffer buffer)
    {
        string[] parts = new string[buffer.Count];
        for (int i = 0; i < parts.Length; i++)
            parts[i] = buffer[i].ToString();
        return string.Join('-', parts);
    }

    private DateTimeOffset? Time(ValueExpression[] expressions)
    {
        foreach (ValueExpression expression in expressions)
        {
            _buffer.Clear();
            expression.Evaluate(_row, default, _buffer);
            for (int i = 0; i < _buffer.Count; i++)
            {
                if (_times.Parse(_buffer[i], expression.Options) is { } time)
                    return time;
            }
        }
        return null;
    }

    private string Intern(string text)
    {
        if (_interned.TryGetValue(text, out string? known))
            return known;
        _interned.Add(text, text);
        return text;
    }

    private ConditionTest[] Bind(ImmutableArray<RowCondition> conditions) => [.. conditions.Select(condition => new ConditionTest(condition, _row, _mapping.Missing))];

    private ValueExpression[] Bind(ImmutableArray<ValueOptions> values) => [.. values.Select(Bind)];

    private ValueExpression Bind(ValueOptions value) => new(value, _row, _mapping.Missing);

    private BoundRecord Bind(RecordDefinition definition) => new(
        definition,
        [.. definition.Fields.Select(field => new BoundField(field.Field, Bind(field.Values)))],
        Bind(definition.Key),
        definition.ForEach is null ? null : Bind(definition.ForEach),
        definition.ForEach is { Column: { } column, Split.IsDefaultOrEmpty: true } ? _row.IndexOf(column) : -1,
        Bind(definition.When),
        Bind(definition.ValidFrom),
        Bind(definition.ValidTo),
        [.. _mapping.Labels.Concat(definition.Labels).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);

    private BoundLink Bind(LinkDefinition definition) => new(
        definition,
        Bind(definition.From),
        Bind(definition.To),
        Bind(definition.Options.Role),
        Bind(definition.Options.At),
        Bind(definition.Options.Until),
        Bind(definition.Options.Probability),
        Bind(definition.Options.When),
        [.. _mapping.Labels.Concat(definition.Options.Labels).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);

    private BoundEnd Bind(LinkEnd end)
    {
        string? name = end.Record ?? _mapping.Main;
        int index = end.IsSameRow ? _mapping.Records.ToList().FindIndex(record => record.Name == name) : -1;
        return new BoundEnd(end, index, Bind(end.Key));
    }

    private sealed record BoundField(Field Field, ValueExpression[] Values);

    private sealed record BoundRecord(RecordDefinition Definition, BoundField[] Fields, ValueExpression[] Key, ValueExpression? ForEach, int ForEachColumn,
        ConditionTest[] When, ValueExpression[] ValidFrom, ValueExpression[] ValidTo, ImmutableArray<string> Labels)
    {
        public bool HasValid => ValidFrom.Length + ValidTo.Length > 0;

        // Constants do not count: a row without a passport makes no document "type = passport". A key of its own does.
        public bool IsAlwaysMade { get; } = Key.Length > 0 || !Array.Exists(Fields, field => Array.Exists(field.Values, value => value.ReadsRow));
    }

    private sealed record BoundEnd(LinkEnd Definition, int Index, ValueExpression[] Key);

    private sealed record BoundLink(LinkDefinition Definition, BoundEnd From, BoundEnd To, ValueExpression[] Role, ValueExpression[] At, ValueExpression[] Until,
        ValueExpression[] Probability, ConditionTest[] When, ImmutableArray<string> Labels);
}
