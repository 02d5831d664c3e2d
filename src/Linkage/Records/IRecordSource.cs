namespace Linkage;

/// <summary>A stream of records: rows that were read and mapped, handed over in reusable batches of columns, with no string a cell.</summary>
/// <remarks>Read by one thread at a time.</remarks>
public interface IRecordSource
{
    /// <summary>Gets the source's name, for reports.</summary>
    string Name { get; }

    /// <summary>Fills a batch with the next rows.</summary>
    /// <param name="batch">The batch; the caller has cleared it.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>False when there were no more rows; the batch may hold issues all the same.</returns>
    /// <exception cref="LoadException">The source cannot be read.</exception>
    ValueTask<bool> ReadAsync(RecordBatch batch, CancellationToken cancellationToken = default);
}
