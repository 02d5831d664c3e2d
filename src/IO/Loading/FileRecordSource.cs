using System.Collections.Immutable;

namespace Linkage.IO;

/// <summary>One file, read row by row and put through its mappings.</summary>
/// <remarks>A file that breaks off gives the rows before; the error comes with the next read. Not for several threads at once.</remarks>
internal sealed class FileRecordSource(string source, string path, FileSpec spec, ImmutableArray<MappingDefinition> mappings, IReadOnlyCollection<string>? knownSources) : ITimedRecordSource
{
    private const int RowsPerBatch = 4096;

    private readonly List<FileIssue> _issues = [];
    private RowReader? _reader;
    private RowMapper[] _mappers = [];
    private LoadException? _problem;
    private bool _ended;

    /// <inheritdoc/>
    public string Name => source;

    /// <inheritdoc/>
    public ITimeParser? Times { get; set; }

    /// <summary>Gets the path of the file.</summary>
    public string FilePath => path;

    /// <inheritdoc/>
    public async ValueTask<bool> ReadAsync(RecordBatch batch, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(batch);
        if (_problem is not null)
            throw Ended(_problem);
        if (_ended)
            return false;

        try
        {
            if (_reader is null)
                await OpenAsync(batch, cancellationToken).ConfigureAwait(false);
            return await ReadRowsAsync(batch, cancellationToken).ConfigureAwait(false);
        }
        catch (FileProblemException error)
        {
            return await StopAsync(batch, error).ConfigureAwait(false);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            string found = error is FileNotFoundException or DirectoryNotFoundException ? "no file" : "a file that cannot be read";
            return await StopAsync(batch, new FileProblemException(ManifestProblems.FileNotFound, found, "a file that can be read")).ConfigureAwait(false);
        }
    }

    private async Task OpenAsync(RecordBatch batch, CancellationToken cancellationToken)
    {
        _reader = await RowReader.OpenAsync(path, spec, _issues.Add, cancellationToken).ConfigureAwait(false);
        ColumnChecks.Run(_reader, mappings, spec);
        ITimeParser times = Times ?? throw new InvalidOperationException("The loader sets how times are read before it reads.");
        _mappers = [.. mappings.Select(mapping => new RowMapper(mapping, _reader, times, knownSources))];
        foreach (MappingDefinition mapping in mappings.Where(UsesRowNumbers))
        {
            batch.AddIssue(new RowIssue("key.unstable", source, Path.GetFileName(path), 0, MappingDefinition.RowNumberColumn, 1,
                "The key is the row's number: records get other ids when rows are added above or sorted. Name a column that identifies a row."));
        }
    }

    private static bool UsesRowNumbers(MappingDefinition mapping) => mapping.Key.Any(key => key.Column == MappingDefinition.RowNumberColumn);

    private async ValueTask<bool> ReadRowsAsync(RecordBatch batch, CancellationToken cancellationToken)
    {
        for (int i = 0; i < RowsPerBatch; i++)
        {
            bool more = await _reader!.ReadAsync(cancellationToken).ConfigureAwait(false);
            TakeIssues(batch);
            if (!more)
            {
                await EndAsync().ConfigureAwait(false);
                return batch.Rows > 0;
            }

            MapRow(batch);
        }

        return true;
    }

    private void MapRow(RecordBatch batch)
    {
        bool good = true;
        foreach (RowMapper mapper in _mappers)
            good &= mapper.Map(batch);
        batch.Rows++;
        batch.BadRows += good ? 0 : 1;
    }

    private void TakeIssues(RecordBatch batch)
    {
        foreach (FileIssue issue in _issues)
        {
            RowIssue row = new(issue.Code, source, Path.GetFileName(path), issue.Row, issue.Field, 1, Sentence(issue.Message));
            batch.AddIssue(row);
            if (issue.Code.StartsWith("row.", StringComparison.Ordinal))
            {
                batch.Rows++;
                batch.BadRows++;
            }
        }

        _issues.Clear();
    }

    private async ValueTask<bool> StopAsync(RecordBatch batch, FileProblemException error)
    {
        TakeIssues(batch);
        await EndAsync().ConfigureAwait(false);
        _problem = new LoadException(new RowIssue(error.Code, source, Path.GetFileName(path), error.Row, error.Field, 1, Sentence($"found {error.Found}, expected {error.Expected}")));
        return batch.Rows > 0 ? true : throw Ended(_problem);
    }

    private static string Sentence(string text) => text.EndsWith('.') ? text : $"{char.ToUpperInvariant(text[0])}{text[1..]}.";

    private LoadException Ended(LoadException problem)
    {
        _problem = null;
        return problem;
    }

    private async Task EndAsync()
    {
        _ended = true;
        if (_reader is not null)
            await _reader.DisposeAsync().ConfigureAwait(false);
    }
}
