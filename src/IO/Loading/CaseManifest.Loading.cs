namespace Linkage.IO;

/// <content>Loads the records of a case.</content>
public sealed partial class CaseManifest
{
    /// <summary>Gets the options that the manifest's <c>defaults</c> amount to; change them <c>with</c> what a person asks for.</summary>
    public LoadOptions LoadOptions => new()
    {
        Country = Defaults.Country,
        TimeZone = Defaults.TimeZone ?? new LoadOptions().TimeZone,
        Calendar = Defaults.Calendar,
        Missing = Defaults.Missing,
        MaxBadRows = Defaults.MaxBadRows,
        Threads = Options.Threads ?? 0,
    };

    /// <summary>Gets the names of the sources, in the order of the manifest.</summary>
    public IReadOnlyList<string> SourceNames => [.. Sources.Select(source => source.Name)];

    /// <summary>Gets the record sources of the case, one a file, in the order of the manifest. Files are opened when they are read, and each source can be read once.</summary>
    /// <remarks>For those who load in their own way; <see cref="LoadRecordsAsync"/> is the usual one.</remarks>
    public IReadOnlyList<IRecordSource> OpenSources() => ManifestSources.Of(this);

    /// <summary>Reads all files of the case, makes records and links of their rows, and standardises them.</summary>
    /// <param name="options">The options; null means <see cref="LoadOptions"/> of this manifest.</param>
    /// <param name="progress">Is told how many rows were read.</param>
    /// <param name="cancellationToken">Stops the loading.</param>
    /// <returns>The records, their links and the report of what was wrong with rows. It does not depend on the order of files and rows.</returns>
    /// <exception cref="ManifestException">A file of the manifest is not there.</exception>
    /// <exception cref="LoadException">A file cannot be read and <c>KeepGoing</c> is false, or there are more bad rows than <c>MaxBadRows</c>.</exception>
    /// <remarks>Files are streamed: memory is that of the distinct values and the records. Safe to call from many threads.</remarks>
    public Task<RecordSet> LoadRecordsAsync(LoadOptions? options = null, IProgress<LinkageProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ManifestProblems problems = new();
        ManifestChecks.RunFiles(this, problems);
        problems.ThrowIfAny();
        return RecordLoader.LoadAsync(OpenSources(), options ?? LoadOptions, progress, cancellationToken);
    }
}
