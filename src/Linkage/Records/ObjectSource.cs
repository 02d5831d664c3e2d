namespace Linkage;

/// <summary>Objects, put through their mapping.</summary>
internal sealed class ObjectSource<TRow>(RecordMapping<TRow> mapping, IEnumerable<TRow> rows) : ITimedRecordSource
{
    private const int RowsPerBatch = 4096;
    private readonly ObjectRow<TRow> _row = new(mapping.Selectors);
    private IEnumerator<TRow>? _rows;
    private RowMapper? _mapper;
    private int _number;
    private bool _ended;

    public string Name => mapping.Source;

    public ITimeParser? Times { get; set; }

    public ValueTask<bool> ReadAsync(RecordBatch batch, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(batch);
        if (_ended)
            return ValueTask.FromResult(false);
        _rows ??= rows.GetEnumerator();
        _mapper ??= new RowMapper(mapping.Definition, _row, Times ?? throw new InvalidOperationException("The loader sets how times are read before it reads."));
        for (int i = 0; i < RowsPerBatch; i++)
        {
            if (!_rows.MoveNext())
            {
                _ended = true;
                _rows.Dispose();
                return ValueTask.FromResult(i > 0);
            }
            _row.Set(_rows.Current, ++_number);
            batch.Rows++;
            if (!_mapper.Map(batch))
                batch.BadRows++;
        }
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(true);
    }
}
