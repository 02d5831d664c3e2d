namespace Linkage;

/// <summary>Adds one batch to a builder while the next one is read: two batches take turns, and they are added in the order in which they were read.</summary>
internal sealed class BatchAdder(RecordSetBuilder builder, ParallelOptions parallel)
{
    private const int WorthAThread = 512;   // records; fewer are added before a thread has started
    private RecordBatch _added = new();
    private Task _adding = Task.CompletedTask;

    /// <summary>Gets the batch to fill.</summary>
    public RecordBatch Batch { get; private set; } = new();

    /// <summary>Hands the filled batch over; <see cref="Batch"/> is the other one then, empty.</summary>
    public async ValueTask AddAsync()
    {
        await _adding.ConfigureAwait(false);
        RecordBatch filled = Batch;
        if (parallel.MaxDegreeOfParallelism != 1 && filled.RecordCount >= WorthAThread)
            _adding = Task.Run(() => builder.Add(filled, parallel));
        else
            builder.Add(filled, parallel);
        (Batch, _added) = (_added, filled);
        Batch.Clear();
    }

    /// <summary>Waits until all that was handed over has been added.</summary>
    public Task FlushAsync() => _adding;
}
