using System.Data;

namespace Linkage;

/// <summary>Rows of a database query, as a row reader.</summary>
internal sealed class DataReaderSource(IDataReader reader) : IRowReader
{
    private readonly DataReaderRow _row = new(reader);

    public MappedRow Row => _row;

    public ValueTask<bool> ReadAsync(Action<RowIssue> issues, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(_row.Next());
    }

    public ValueTask DisposeAsync() => default;   // the caller owns the data reader
}
