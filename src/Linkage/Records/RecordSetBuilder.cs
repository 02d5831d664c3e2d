using System.Runtime.CompilerServices;

namespace Linkage;

/// <summary>Turns batches of mapped records into standardised tables and links.</summary>
/// <remarks>Takes batches one at a time. The result does not depend on the order in which rows came, but for the places of records.</remarks>
internal sealed class RecordSetBuilder
{
    private const int WorthThreads = 512;   // records; fewer are added before a thread has started
    private readonly Dictionary<EntityKind, KindAccumulator> _kinds = [];
    private readonly List<PendingLink> _links = [];
    private readonly IssueLog _issues = new();
    private readonly RowContents _contents = new();
    private readonly List<KindAccumulator> _batchKinds = [];
    private int[] _batchNumbers = [];
    private long _rows;
    private long _badRows;

    /// <summary>Gets how many rows were rejected so far.</summary>
    public long BadRows => _badRows;

    /// <summary>Gets how many rows were read so far.</summary>
    public long Rows => _rows;

    /// <summary>Gets the issue seen last, for the message when there are too many.</summary>
    public RowIssue? LastIssue { get; private set; }

    /// <summary>Adds a batch.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="parallel">How many columns are added side by side.</param>
    public void Add(RecordBatch batch, ParallelOptions parallel)
    {
        AddRecords(batch);
        AddColumns(batch, parallel);
        foreach (ref readonly BatchLink link in batch.Links)
            _links.Add(new PendingLink(EndOf(link.From), EndOf(link.To), link));
        foreach (RowIssue issue in batch.Issues)
            AddIssue(issue);
        _rows += batch.Rows;
        _badRows += batch.BadRows;
    }

    public void AddIssue(RowIssue issue)
    {
        _issues.Add(issue);
        LastIssue = issue;
    }

    public LoadReport Report() => new(_rows, _badRows, _issues.ToSorted());

    public RecordSet Build(IValueNormalizer normalizer, ParallelOptions parallel, Func<RecordTable, RecordTable>? finish = null)
    {
        Dictionary<EntityKind, RecordTable> tables = [];
        foreach (KindAccumulator kind in _kinds.Values.OrderBy(kind => kind.Kind))
        {
            parallel.CancellationToken.ThrowIfCancellationRequested();
            RecordTable table = kind.Build(normalizer, parallel, _issues);
            tables.Add(kind.Kind, finish is null ? table : finish(table));
            ValueIssues.Collect(table, _issues);
        }
        LinkRow[] links = new LinkResolver(tables, _issues).Resolve(_links);
        Release();
        return new RecordSet(tables.Values, links, Report());
    }

    // Columns of different fields have nothing to do with each other.
    private void AddColumns(RecordBatch batch, ParallelOptions parallel)
    {
        BatchColumn[] columns = [.. batch.Columns.Where(column => !column.Values.IsEmpty)];
        FieldAccumulator[] fields = [.. columns.Select(column => KindOf(column.Kind).FieldOf(column.Field))];
        if (parallel.MaxDegreeOfParallelism == 1 || batch.RecordCount < WorthThreads || fields.Distinct().Count() < fields.Length)
        {
            for (int i = 0; i < columns.Length; i++)
                fields[i].Add(batch, columns[i], _batchNumbers);
            return;
        }

        Parallel.For(0, columns.Length, parallel, i => fields[i].Add(batch, columns[i], _batchNumbers));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddRecords(RecordBatch batch)
    {
        ReadOnlySpan<ulong> contents = _contents.Of(batch);
        ReadOnlySpan<BatchRecord> records = batch.Records;
        _batchKinds.Clear();
        if (_batchNumbers.Length < records.Length)
            _batchNumbers = new int[Math.Max(records.Length, 4096)];
        RecordOrigin? origin = null;
        KindAccumulator? kind = null;
        for (int i = 0; i < records.Length; i++)
        {
            if (!ReferenceEquals(records[i].Origin, origin))
                (origin, kind) = (records[i].Origin, KindOf(records[i].Origin.Kind));
            _batchKinds.Add(kind!);
            _batchNumbers[i] = kind!.Add(batch, records[i], contents[i]);
        }
    }

    // What continues after loading runs on top of the loader, which still holds this builder.
    private void Release()
    {
        _kinds.Clear();
        _links.Clear();
        _links.TrimExcess();
        _batchKinds.Clear();
        _batchKinds.TrimExcess();
        _batchNumbers = [];
    }

    private KindAccumulator KindOf(EntityKind kind)
    {
        if (!_kinds.TryGetValue(kind, out KindAccumulator? known))
            _kinds.Add(kind, known = new KindAccumulator(kind));
        return known;
    }

    private PendingEnd EndOf(BatchEnd end) =>
        end.Record >= 0 ? new PendingEnd(_batchKinds[end.Record], _batchNumbers[end.Record], default) : new PendingEnd(null, -1, end);
}
