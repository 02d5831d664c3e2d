using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Linkage;

/// <summary>Collects the records of one kind and turns them into a table, in the order of their ids.</summary>
/// <remarks>While records stream in, one costs its key and some 28 bytes; the rest is in the columns.</remarks>
internal sealed class KindAccumulator(EntityKind kind)
{
    private const int MaxSeen = 4096;
    private TextArena _keys = new();
    private readonly List<RecordOrigin> _origins = [];
    private readonly Dictionary<RecordOrigin, int> _originNumbers = [];
    private readonly Dictionary<RecordOrigin, int> _seenOrigins = new(ReferenceEqualityComparer.Instance);   // the same by object, which costs no hashing of texts
    private readonly BlockList<int> _originOf = new();
    private BlockList<int> _places = new();
    private readonly BlockList<int> _items = new();     // shorter than the records when the last ones have none
    private BlockList<ulong> _contents = new();
    private readonly Dictionary<int, ValidTime> _valid = [];
    private readonly Dictionary<string, FieldAccumulator> _fields = new(StringComparer.Ordinal);
    private RecordSchema _schema = RecordSchema.Of(kind);
    private HashSet<RecordId>? _written;   // ids whose key, as the source wrote it, has a #
    private int[] _sourceRanks = [];
    private int[] _nameRanks = [];
    private int[] _fileRanks = [];

    public EntityKind Kind => kind;

    public int Count => _keys.Count;

    /// <summary>Gets the row of each record added, or -1 for a rejected one; filled by <see cref="Build"/>.</summary>
    public int[] RowOf { get; private set; } = [];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Add(RecordBatch batch, in BatchRecord record, ulong rowContent)
    {
        int number = _keys.Add(batch.KeyOf(record));
        _originOf.Add(NumberOf(record.Origin));
        _places.Add(record.Row);
        _contents.Add(rowContent);
        if (record.Item != 0)
        {
            _items.Extend(number + 1);
            _items[number] = record.Item;
        }
        if (record.Valid >= 0)
            _valid.Add(number, batch.ValidOf(record));
        return number;
    }

    public RecordTable Build(IValueNormalizer normalizer, ParallelOptions parallel, IssueLog issues)
    {
        RankOrigins();
        List<RecordRow> rows = Rows(Order(), issues);
        RowOf = new int[Count];
        Array.Fill(RowOf, -1);
        for (int row = 0; row < rows.Count; row++)
        {
            RowOf[rows[row].First] = row;
            foreach (int record in rows[row].Others ?? [])
                RowOf[record] = row;
        }
        RecordIds ids = Ids(rows);
        RecordPlaces places = RecordPlaces.Of(rows.Count, row => PlaceOf(rows[row].First));
        (_keys, _places, _contents) = (new(), new(), new());   // packed now; the columns need the room
        ImmutableDictionary<string, ValueColumn> columns = Columns(rows.Count, normalizer, parallel);
        return new RecordTable(_schema, ids, places, Valid(rows), columns, Resolve(rows), Labels(rows));
    }

    private ImmutableDictionary<string, ValueColumn> Columns(int rowCount, IValueNormalizer normalizer, ParallelOptions parallel)
    {
        FieldAccumulator[] fields = [.. _fields.Values];
        ValueColumn[] columns = new ValueColumn[fields.Length];
        Array.Sort(fields, (a, b) => b.DistinctCount.CompareTo(a.DistinctCount));   // the longest first, so that threads end together
        Parallel.For(0, fields.Length, parallel, i =>
        {
            columns[i] = fields[i].Build(kind, RowOf, rowCount, normalizer, parallel);
            fields[i] = null!;   // laid out, so its streams may go
        });
        _fields.Clear();
        return columns.ToImmutableDictionary(column => column.Field.Name, StringComparer.Ordinal);
    }

    private RecordIds Ids(List<RecordRow> rows)
    {
        RecordIdsBuilder ids = new();
        foreach (RecordRow row in rows)
        {
            RecordOrigin origin = OriginOf(row.First);
            ReadOnlySpan<char> key = _keys[row.First];
            ids.Add(origin.Source, row.Number > 1 ? NumberedKey(row.First, row.Number) : key, origin.Name, ItemOf(row.First));
        }
        return ids.Build();
    }

    private ValidTime[]? Valid(List<RecordRow> rows) => _valid.Count == 0 ? null : [.. rows.Select(ValidOf)];

    private ValidTime ValidOf(RecordRow row)
    {
        if (row.Others is null)
            return ValidOf(row.First);
        // Merged records held from the first beginning to the last end; an unknown end stays unknown only if all are.
        DateTimeOffset? from = row.All.Select(r => ValidOf(r).From).Min();
        DateTimeOffset? to = row.All.Any(r => ValidOf(r) is { From: not null, To: null }) ? null : row.All.Select(r => ValidOf(r).To).Max();
        return new ValidTime(from, to);
    }

    private ResolveMode[]? Resolve(List<RecordRow> rows) =>
        _origins.TrueForAll(origin => origin.Resolve == ResolveMode.Model) ? null : [.. rows.Select(row => OriginOf(row.First).Resolve)];

    private ImmutableArray<string>[]? Labels(List<RecordRow> rows) =>
        _origins.TrueForAll(origin => origin.Labels.IsEmpty) ? null : [.. rows.Select(LabelsOf)];

    private ImmutableArray<string> LabelsOf(RecordRow row) => row.Others is null
        ? OriginOf(row.First).Labels
        : [.. row.All.SelectMany(r => OriginOf(r).Labels).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private List<RecordRow> Rows(int[] order, IssueLog issues)
    {
        List<RecordRow> rows = new(order.Length);
        List<RecordRow> numbered = [];
        for (int from = 0; from < order.Length;)
        {
            int to = from + 1;
            while (to < order.Length && SameId(order[from], order[to]))
                to++;
            if (to - from == 1)
                rows.Add(new RecordRow(order[from], 1));
            else
                AddRows(rows, numbered, order.AsSpan(from, to - from), issues);
            from = to;
        }
        return numbered.Count == 0 ? rows : Merge(rows, numbered);
    }

    // A numbered key stands elsewhere than the key it was made of.
    private List<RecordRow> Merge(List<RecordRow> rows, List<RecordRow> numbered)
    {
        numbered.Sort((a, b) => IdOf(a).CompareTo(IdOf(b)));
        List<RecordRow> all = new(rows.Count + numbered.Count);
        int next = 0;
        foreach (RecordRow row in numbered)
        {
            RecordId id = IdOf(row);
            int low = next, high = rows.Count;
            while (low < high)
            {
                int middle = (low + high) >>> 1;
                (low, high) = IdOf(rows[middle]).CompareTo(id) < 0 ? (middle + 1, high) : (low, middle);
            }
            for (; next < low; next++)
                all.Add(rows[next]);
            all.Add(row);
        }
        for (; next < rows.Count; next++)
            all.Add(rows[next]);
        return all;
    }

    private void AddRows(List<RecordRow> rows, List<RecordRow> numbered, ReadOnlySpan<int> group, IssueLog issues)
    {
        RecordOrigin first = OriginOf(group[0]);
        if (first.OnDuplicate == DuplicateKeys.Merge)
        {
            rows.Add(new RecordRow(group[0], 1, group[1..].ToArray()));
            return;
        }
        bool reject = first.OnDuplicate == DuplicateKeys.Reject;
        int kept = reject ? 1 : group.Length;
        int number = 0;
        for (int i = 0; i < kept; i++)
        {
            number = NextNumber(group[i], number);
            (number > 1 ? numbered : rows).Add(new RecordRow(group[i], number));
        }

        SourceRow place = PlaceOf(group[1]);
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

    private RecordId IdOf(RecordRow row) => IdOf(row.First, row.Number);

    private RecordId IdOf(int record, int number)
    {
        RecordOrigin origin = OriginOf(record);
        return new RecordId(origin.Source, number > 1 ? NumberedKey(record, number) : _keys[record].ToString(), origin.Name, ItemOf(record));
    }

    private string NumberedKey(int record, int number) => string.Create(CultureInfo.InvariantCulture, $"{_keys[record]}#{number}");

    private RecordOrigin OriginOf(int record) => _origins[_originOf[record]];

    private int ItemOf(int record) => record < _items.Count ? _items[record] : 0;

    private SourceRow PlaceOf(int record) => new(OriginOf(record).File, _places[record]);

    private ValidTime ValidOf(int record) => _valid.GetValueOrDefault(record);

    private bool SameId(int a, int b) =>
        ItemOf(a) == ItemOf(b) && _keys[a].SequenceEqual(_keys[b])
        && _sourceRanks[_originOf[a]] == _sourceRanks[_originOf[b]] && _nameRanks[_originOf[a]] == _nameRanks[_originOf[b]];

    // By source, then by key; what else orders records decides among equal keys.
    private int[] Order()
    {
        int[] starts = new int[_origins.Count + 1];
        for (int record = 0; record < Count; record++)
            starts[_sourceRanks[_originOf[record]] + 1]++;
        for (int rank = 0; rank < _origins.Count; rank++)
            starts[rank + 1] += starts[rank];
        int[] next = starts.AsSpan().ToArray();
        int[] order = new int[Count];
        for (int record = 0; record < Count; record++)
            order[next[_sourceRanks[_originOf[record]]]++] = record;
        for (int rank = 0; rank < _origins.Count; rank++)
            TextOrder.Sort(order.AsSpan(starts[rank]..starts[rank + 1]), new ArenaTexts(_keys), CompareOfOneKey);
        return order;
    }

    private int CompareOfOneKey(int a, int b)
    {
        (int left, int right) = (_originOf[a], _originOf[b]);
        int order = _nameRanks[left].CompareTo(_nameRanks[right]);
        if (order == 0)
            order = ItemOf(a).CompareTo(ItemOf(b));
        if (order == 0)
            order = _contents[a].CompareTo(_contents[b]);
        if (order == 0)
            order = _fileRanks[left].CompareTo(_fileRanks[right]);
        if (order == 0)
            order = _places[a].CompareTo(_places[b]);
        return order == 0 ? a.CompareTo(b) : order;
    }

    private void RankOrigins()
    {
        _sourceRanks = RanksOf(origin => origin.Source);
        _nameRanks = RanksOf(origin => origin.Name);
        _fileRanks = RanksOf(origin => origin.File);
    }

    private int[] RanksOf(Func<RecordOrigin, string?> text)
    {
        string?[] sorted = [.. _origins.Select(text).Distinct().Order(StringComparer.Ordinal)];
        return [.. _origins.Select(origin => Array.BinarySearch(sorted, text(origin), StringComparer.Ordinal))];
    }

    private int NumberOf(RecordOrigin origin)
    {
        if (_seenOrigins.TryGetValue(origin, out int seen))
            return seen;
        if (!_originNumbers.TryGetValue(origin, out int number))
        {
            _originNumbers.Add(origin, number = _origins.Count);
            _origins.Add(origin);
        }
        if (_seenOrigins.Count > MaxSeen)
            _seenOrigins.Clear();
        _seenOrigins.Add(origin, number);
        return number;
    }

    /// <summary>Gets what collects the values of a field; new where none were seen so far.</summary>
    public FieldAccumulator FieldOf(Field field)
    {
        if (_fields.TryGetValue(field.Name, out FieldAccumulator? known))
            return known;
        _schema = _schema.With(field);
        FieldAccumulator accumulator = new(field);
        _fields.Add(field.Name, accumulator);
        return accumulator;
    }
}
