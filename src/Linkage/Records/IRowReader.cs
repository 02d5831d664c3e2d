namespace Linkage;

/// <summary>Rows of one file, one after another.</summary>
internal interface IRowReader : IAsyncDisposable
{
    /// <summary>Gets the current row; the same object for all rows.</summary>
    MappedRow Row { get; }

    /// <summary>Moves to the next row.</summary>
    /// <param name="issues">Receives what is wrong with rows that were passed over or read with care.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>False at the end.</returns>
    ValueTask<bool> ReadAsync(Action<RowIssue> issues, CancellationToken cancellationToken);
}
