using System.Collections.Immutable;
using System.Globalization;

namespace Linkage;

/// <summary>Collects the records of one kind and turns them into a table, in the order of their ids.</summary>
internal sealed class KindAccumulator(EntityKind kind)
{
    private readonly TextArena _keys = new();
    private readonly List<Entry> _entries = [];
    private readonly Dictionary<string, FieldAccumulator> _fields = new(StringComparer.Ordinal);
    private RecordSchema _schema = RecordSchema.Of(kind);
    private HashSet<RecordId>? _written;   // ids whose key, as the source wrote it, has a #

    public EntityKind Kind => kind;

    public int Count => _entries.Count;

    /// <summary>Gets the row of each record added, or -1 for a rejected one; filled by <see cref="Build"/>.</summary>
    public int[] RowOf { get; private set; } = [];

    public int Add(RecordBatch batch, in BatchRecord record, ulong rowContent)
    {
        int number = _entries.Count;
        _keys.Add(batch.KeyOf(record));
        foreach (BatchValue value in batch.ValuesOf(record))
        {
            FieldOf(value.Field).Add(number, batch.TextOf(value), value.Options);
        }
        _entries.Add(new Entry(record.Source, record.Name ?? "", record.Item, record.Place, record.Valid, rowContent, record.OnDuplicate, record.Resolve, record.Labels));
        return number;
    }

    public RecordTable Build(IValueNormalizer normalizer, ParallelOptions parallel, IssueLog issues)
    {
        int[] order = [.. Enumerable.Range(0, Count)];
        order.AsSpan().Sort(Compare);
        List<Row> rows = Rows(order, issues);
        if (rows.Any(row => row.Number > 1))
            rows.Sort((a, b) => a.Id.CompareTo(b.Id));
        RowOf = new int[Count];
        Array.Fill(RowOf, -1);
        for (int row = 0; row < rows.Count; row++)
        {
            foreach (int record in rows[row].Records)
                RowOf[record] = row;
        }

        ImmutableDictionary<string, ValueColumn>.Builder columns = ImmutableDictionary.CreateBuilder<string, ValueColumn>(StringComparer.Ordinal);
        foreach (FieldAccumulator field in _fields.Values)
            columns[field.Field.Name] = field.Build(Kind, RowOf, rows.Count, normalizer, parallel);
        return new RecordTable(_schema, [.. rows.Select(row => row.Id)], [.. rows.Select(row => _entries[row.Records[0]].Place)], [.. rows.Select(ValidOf)], columns.ToImmutable(),
            [.. rows.Select(row => _entries[row.Records[0]].Resolve)], [.. rows.Select(LabelsOf)]);
    }

    private ValidTime ValidOf(Row row)
    {
        if (row.Records.Length == 1)
            return _entries[row.Records[0]].Valid;
        // Merged records held from the first beginning to the last end; an unknown end stays unknown only if all are.
        DateTimeOffset? from = row.Records.Select(r => _entries[r].Valid.From).Min();
        DateTimeOffset? to = row.Records.Any(r => _entries[r].Valid is { From: not null, To: null }) ? null : row.Records.Select(r => _entries[r].Valid.To).Max();
        return new ValidTime(from, to);
    }

    private ImmutableArray<string> LabelsOf(Row row) => row.Records.Length == 1
        ? _entries[row.Records[0]].Labels
        : [.. row.Records.SelectMany(r => _entries[r].Labels).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private List<Row> Rows(int[] order, IssueLog issues)
    {
        List<Row> rows = new(order.Length);
        for (int from = 0; from < order.Length;)
        {
            int to = from + 1;
            while (to < order.Length && SameId(order[from], order[to]))
                to++;
            AddRows(rows, order.AsSpan(from, to - from), issues);
            from = to;
        }
        return rows;
    }

    private void AddRows(List<Row> rows, ReadOnlySpan<int> group, IssueLog issues)
    {
        Entry first = _entries[group[0]];
        if (group.Length == 1 || first.OnDuplicate == DuplicateKeys.Merge)
        {
            rows.Add(new Row(IdOf(group[0], 1), 1, group.ToArray()));
            return;
        }
        bool reject = first.OnDuplicate == DuplicateKeys.Reject;
        int kept = reject ? 1 : group.Length;
        int number = 0;
        for (int i = 0; i < kept; i++)
        {
            number = NextNumber(group[i], number);
            rows.Add(new Row(IdOf(group[i], number), number, [group[i]]));
        }

        SourceRow place = _entries[group[1]].Place;
        issues.Add(new RowIssue("row.key-duplicate", first.Source, place.File, place.Row, null, group.Length - 1, reject
            ? "Rows repeat the key of another row; one of each was kept, the others were rejected."
            : "Rows repeat the key of another row; they were numbered key#2 and so on. Name a column that is unique, or say \"onDuplicate\": \"merge\" or \"reject\"."));
    }

    // A source may itself write the key "17#2": the second "17" is then "17#3".
    private int NextNumber(int record, int number)
    {
        _written ??= [.. Enumerable.Range(0, Count).Where(other => _keys[other].Contains('#')).Select(other => IdOf(other, 1))];
        number++;
        while (number > 1 && _written.Contains(IdOf(record, number)))
            number++;
        return number;
    }

    private RecordId IdOf(int record, int number)
    {
        Entry entry = _entries[record];
        string key = _keys[record].ToString();
        if (number > 1)
            key += "#" + number.ToString(CultureInfo.InvariantCulture);
        return new RecordId(entry.Source, key, entry.Name, entry.Item);
    }

    private bool SameId(int a, int b)
    {
        (Entry left, Entry right) = (_entries[a], _entries[b]);
        return left.Item == right.Item && left.Source == right.Source && left.Name == right.Name && _keys[a].SequenceEqual(_keys[b]);
    }

    private int Compare(int a, int b)
    {
        (Entry left, Entry right) = (_entries[a], _entries[b]);
        int order = string.CompareOrdinal(left.Source, right.Source);
        if (order == 0)
            order = _keys[a].SequenceCompareTo(_keys[b]);
        if (order == 0)
            order = string.CompareOrdinal(left.Name, right.Name);
        if (order == 0)
            order = left.Item.CompareTo(right.Item);
        if (order == 0)
            order = left.Content.CompareTo(right.Content);
        if (order == 0)
            order = string.CompareOrdinal(left.Place.File, right.Place.File);
        if (order == 0)
            order = left.Place.Row.CompareTo(right.Place.Row);
        return order == 0 ? a.CompareTo(b) : order;
    }

    private FieldAccumulator FieldOf(Field field)
    {
        if (_fields.TryGetValue(field.Name, out FieldAccumulator? known))
            return known;
        _schema = _schema.With(field);
        FieldAccumulator accumulator = new(field);
        _fields.Add(field.Name, accumulator);
        return accumulator;
    }

    private readonly record struct Entry(string Source, string Name, int Item, SourceRow Place, ValidTime Valid, ulong Content, DuplicateKeys OnDuplicate, ResolveMode Resolve, ImmutableArray<string> Labels);

    private readonly record struct Row(RecordId Id, int Number, int[] Records);
}
