using System.Collections.Immutable;

namespace Linkage.IO;

/// <summary>What one table without a manifest holds, as far as the names of its columns and their contents tell: a mapping to look through, to correct and to resolve with.</summary>
/// <remarks>Immutable; safe to share between threads. The same rows in another order give the same guess.</remarks>
public sealed record TableGuess
{
    internal TableGuess(string path, FileSpec spec, FileFormat format) => (Path, Spec, Format) = (path, spec, format);

    /// <summary>Gets the path of the file.</summary>
    public string Path { get; }

    /// <summary>Gets the kind of the record that every row is.</summary>
    public EntityKind Kind { get; internal init; }

    /// <summary>Gets how many rows could be read.</summary>
    public long Rows { get; internal init; }

    /// <summary>Gets what each column was taken for, in the order of the file.</summary>
    public ImmutableArray<ColumnGuess> Columns { get; internal init; } = [];

    /// <summary>Gets the column that names the rows, or null: their numbers do.</summary>
    public string? KeyColumn => Columns.FirstOrDefault(column => column.Field == KeyField)?.Column;

    /// <summary>Gets the column that names the source of each row, or null: all rows are of one source, named like the file.</summary>
    public string? SourceColumn => Columns.FirstOrDefault(column => column.Field == SourceField)?.Column;

    /// <summary>Gets the names of the sources, in ordinal order.</summary>
    public ImmutableArray<string> Sources { get; internal init; } = [];

    /// <summary>Gets the country (ISO 3166-1 alpha-2) whose rules apply to numbers without one, or null.</summary>
    public string? Country { get; internal init; }

    internal const string KeyField = "key";
    internal const string SourceField = "source";
    internal const string NoField = "none";

    internal FileSpec Spec { get; }

    internal FileFormat Format { get; }

    /// <summary>Reads a table through and guesses what its columns hold.</summary>
    /// <param name="path">A CSV, TSV, JSON Lines, Parquet or Excel file, packed or not.</param>
    /// <param name="options">What is known of it; null means nothing.</param>
    /// <param name="progress">Is told how many rows were read.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The guess. Columns whose meaning is not plain are left out, with the reason.</returns>
    /// <exception cref="LoadException">The file cannot be read.</exception>
    /// <exception cref="ManifestException">The options name a column or a field that there is not, or a field of one value for two columns.</exception>
    /// <remarks>One pass over the file; memory is that of 10,000 sampled rows and of a hash for each row of a column without repeats.</remarks>
    public static async Task<TableGuess> OfFileAsync(string path, TableGuessOptions? options = null, IProgress<LinkageProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            TableScan scan = await TableScan.OfAsync(path, progress, cancellationToken).ConfigureAwait(false);
            return new TableGuesser(path, scan, options ?? new TableGuessOptions()).Run();
        }
        catch (FileProblemException error)
        {
            throw new LoadException(new RowIssue(error.Code, SourceNames.Of(path), System.IO.Path.GetFileName(path), error.Row, error.Field, 1, $"Found {error.Found}, expected {error.Expected}."));
        }
    }

    /// <summary>Writes the guess as a case manifest, to be kept, changed and resolved.</summary>
    /// <param name="folder">The folder the manifest will stand in, from which the file is named; null names the file by its full path.</param>
    /// <returns>The JSON, ended by a line feed.</returns>
    public string ToManifest(string? folder = null) => TableManifest.Of(this, folder);

    /// <summary>Makes the case manifest of the guess, ready for <see cref="CaseManifest.LoadRecordsAsync"/>.</summary>
    public CaseManifest OpenManifest() => CaseManifest.Parse(ToManifest());
}
