using Linkage.Normalization;

namespace Linkage.IO;

/// <summary>Looks through files: rows, columns, fill, distinct values, and how many pass the checks of the field they are mapped to.</summary>
public static class CaseProfiler
{
    /// <summary>Looks through the files of a case. A file that cannot be read is an issue; the others go on.</summary>
    public static async Task<CaseProfile> ProfileAsync(CaseManifest manifest, IProgress<LinkageProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        Normalizer normalizer = RecordLoader.NormalizerFor(manifest.LoadOptions);
        List<FileProfile> files = [];
        IssueLog issues = new();
        foreach (ManifestSource source in manifest.Sources)
        {
            foreach (ManifestFile file in source.Files)
            {
                MappedColumns mapped = MappedColumns.Of(file.Mappings.Select(name => (name, ManifestSources.Definition(manifest, source, name))));
                foreach (string path in ManifestSources.PathsOf(manifest, file))
                    await AddAsync(new FileScan(source.Name, path, file.Spec, mapped, normalizer), files, issues, progress, cancellationToken).ConfigureAwait(false);
            }
        }
        return new CaseProfile([.. files], issues.ToSorted());
    }

    /// <summary>Looks through files without a manifest.</summary>
    public static async Task<CaseProfile> ProfileAsync(IEnumerable<string> paths, IProgress<LinkageProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        List<FileProfile> files = [];
        IssueLog issues = new();
        foreach (string path in paths)
        {
            FileScan scan = new(SourceNames.Of(path), path, new FileSpec { Encoding = "auto" }, MappedColumns.None, Normalizer.Default);
            await AddAsync(scan, files, issues, progress, cancellationToken).ConfigureAwait(false);
        }
        return new CaseProfile([.. files], issues.ToSorted());
    }

    private static async Task AddAsync(FileScan scan, List<FileProfile> files, IssueLog issues, IProgress<LinkageProgress>? progress, CancellationToken cancellationToken)
    {
        try
        {
            files.Add(await scan.RunAsync(issues, progress, cancellationToken).ConfigureAwait(false));
        }
        catch (FileProblemException error)
        {
            issues.Add(new RowIssue(error.Code, scan.Source, Path.GetFileName(scan.FilePath), error.Row, error.Field, 1, $"found {error.Found}, expected {error.Expected}"));
        }
    }
}
