using Linkage.Normalization;

namespace Linkage;

/// <summary>Loads records: reads sources, maps their rows, and standardises every distinct value once.</summary>
/// <remarks>The result does not depend on the order of rows or sources, nor on the number of threads, but for the places of records. Safe to call from many threads.</remarks>
public static class RecordLoader
{
    /// <summary>Loads objects through their mapping.</summary>
    /// <param name="mapping">The mapping.</param>
    /// <param name="rows">The objects; read once.</param>
    /// <param name="options">Defaults for standardising and the limit of bad rows; null for the defaults.</param>
    /// <param name="progress">Told how many rows were read.</param>
    /// <param name="cancellationToken">Ends the loading.</param>
    /// <exception cref="LoadException">There are more bad rows than <see cref="LoadOptions.MaxBadRows"/>.</exception>
    public static RecordSet Load<TRow>(RecordMapping<TRow> mapping, IEnumerable<TRow> rows, LoadOptions? options = null, IProgress<LinkageProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        Task<RecordSet> load = LoadAsync([RecordSource.FromObjects(mapping, rows)], options, progress, cancellationToken);
        return load.GetAwaiter().GetResult();
    }

    /// <summary>Loads sources one after another.</summary>
    /// <param name="sources">The sources; each is read once, to its end.</param>
    /// <param name="options">Defaults for standardising and the limit of bad rows; null for the defaults.</param>
    /// <param name="progress">Told how many rows were read.</param>
    /// <param name="cancellationToken">Ends the loading.</param>
    /// <exception cref="LoadException">A source cannot be read and <see cref="LoadOptions.KeepGoing"/> is false, or there are more bad rows than <see cref="LoadOptions.MaxBadRows"/>.</exception>
    public static async Task<RecordSet> LoadAsync(IEnumerable<IRecordSource> sources, LoadOptions? options = null, IProgress<LinkageProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sources);
        options ??= new LoadOptions();
        Normalizer normalizer = NormalizerFor(options);
        using StageWatch watch = new(LinkageStage.Load, default);
        RecordSetBuilder builder = new();
        ParallelOptions parallel = new() { MaxDegreeOfParallelism = options.Threads > 0 ? options.Threads : Environment.ProcessorCount, CancellationToken = cancellationToken };
        await ReadAsync(sources, normalizer, builder, options, parallel, progress, cancellationToken).ConfigureAwait(false);
        progress?.Report(new LinkageProgress(LinkageStage.Normalize, default, 0, 0));
        LinkageDiagnostics.RowsRejected.Add(builder.BadRows);
        Log(options.Logger, builder.Report());
        using StageWatch normalizing = new(LinkageStage.Normalize, default);
        RecordSet records = builder.Build(normalizer, parallel, table => DerivedColumns.AddTo(table, normalizer));
        records.Options = options;
        LinkageDiagnostics.RecordsLoaded.Add(records.Count);
        return records;
    }

    private static void Log(Microsoft.Extensions.Logging.ILogger logger, LoadReport report)
    {
        if (TextFolding.IsInvariant)
            LinkageLog.InvariantGlobalization(logger);
        LinkageLog.FileLoaded(logger, report.Rows, report.BadRows);
        foreach (RowIssue issue in report.Issues.Where(issue => issue.Rejected))
            LinkageLog.RowsRejected(logger, issue.Source, issue.Count, issue.Code);
    }

    internal static Normalizer NormalizerFor(LoadOptions options) => new(new NormalizerOptions
    {
        Country = options.Country,
        Calendar = options.Calendar,
        TimeZone = options.TimeZone,
        Missing = options.Missing,
    });

    private static async Task ReadAsync(IEnumerable<IRecordSource> sources, Normalizer normalizer, RecordSetBuilder builder, LoadOptions options, ParallelOptions parallel, IProgress<LinkageProgress>? progress, CancellationToken cancellationToken)
    {
        BatchAdder adder = new(builder, parallel);
        try
        {
            foreach (IRecordSource source in sources)
            {
                if (source is ITimedRecordSource timed)
                    timed.Times = normalizer;
                await ReadAsync(source, builder, adder, options, progress, cancellationToken).ConfigureAwait(false);
            }
            await adder.FlushAsync().ConfigureAwait(false);
        }
        finally
        {
            await adder.FlushAsync().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);   // nothing runs on after a source has failed
        }
    }

    private static async Task ReadAsync(IRecordSource source, RecordSetBuilder builder, BatchAdder adder, LoadOptions options, IProgress<LinkageProgress>? progress, CancellationToken cancellationToken)
    {
        await adder.FlushAsync().ConfigureAwait(false);
        (long rows, long badRows) = (builder.Rows, builder.BadRows);
        try
        {
            bool more = true;
            while (more)
            {
                cancellationToken.ThrowIfCancellationRequested();
                more = await source.ReadAsync(adder.Batch, cancellationToken).ConfigureAwait(false);
                (rows, badRows) = (rows + adder.Batch.Rows, badRows + adder.Batch.BadRows);
                await adder.AddAsync().ConfigureAwait(false);
                progress?.Report(new LinkageProgress(LinkageStage.Load, default, rows, 0));
                if (badRows > options.MaxBadRows)
                {
                    await adder.FlushAsync().ConfigureAwait(false);
                    throw TooMany(builder, options);
                }
            }
        }
        catch (LoadException exception) when (options.KeepGoing && exception.Issue.Code.StartsWith("file.", StringComparison.Ordinal))
        {
            await adder.AddAsync().ConfigureAwait(false);   // what was read before the file broke
            await adder.FlushAsync().ConfigureAwait(false);
            builder.AddIssue(exception.Issue);
        }
    }

    private static LoadException TooMany(RecordSetBuilder builder, LoadOptions options)
    {
        RowIssue last = builder.LastIssue ?? new RowIssue("row.rejected", "", null, 0, null, builder.BadRows, "");
        return new LoadException(last with { Message = $"{builder.BadRows} rows were rejected, more than the {options.MaxBadRows} allowed. The last: {last.Message} Mend the source, or allow more bad rows." }, builder.Report());
    }
}
