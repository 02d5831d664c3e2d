namespace Linkage;

/// <summary>Rows of a reader, put through one or more mappings.</summary>
internal sealed class RowSource(string name, IRowReader reader, IReadOnlyList<MappingDefinition> mappings, IReadOnlyCollection<string>? knownSources = null) : ITimedRecordSource
{
    private const int RowsPerBatch = 4096;
    private RowMapper[]? _mappers;

    public string Name => name;

    public ITimeParser? Times { get; set; }

    public async ValueTask<bool> ReadAsync(RecordBatch batch, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(batch);
        for (int i = 0; i < RowsPerBatch; i++)
        {
            if (!await reader.ReadAsync(batch.AddIssue, cancellationToken).ConfigureAwait(false))
                return i > 0;
            MapRow(batch);
        }
        return true;
    }

    private void MapRow(RecordBatch batch)
    {
        ITimeParser times = Times ?? throw new InvalidOperationException("The loader sets how times are read before it reads.");
        _mappers ??= [.. mappings.Select(mapping => new RowMapper(mapping, reader.Row, times, knownSources))];
        bool good = true;
        foreach (RowMapper mapper in _mappers)
            good &= mapper.Map(batch);
        batch.Rows++;
        if (!good)
            batch.BadRows++;
    }
}
