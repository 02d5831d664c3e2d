using System.Collections.Immutable;
using Linkage.Normalization;

namespace Linkage.IO;

/// <summary>Reads one file through and counts what its columns hold.</summary>
internal sealed class FileScan(string source, string path, FileSpec spec, MappedColumns mapped, Normalizer normalizer)
{
    public string Source => source;

    public string FilePath => path;

    public async Task<FileProfile> RunAsync(IssueLog issues, IProgress<LinkageProgress>? progress, CancellationToken cancellationToken)
    {
        List<FileIssue> found = [];
        RowReader reader = await RowReader.OpenAsync(path, spec, found.Add, cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            ColumnCounter[] counters = [.. NamesOf(reader).Select(name => new ColumnCounter(name, reader.IndexOf(name)))];
            long rows = 0;
            try
            {
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    rows++;
                    foreach (ColumnCounter counter in counters)
                        counter.Count(reader);
                    if (rows % 10_000 == 0)
                        progress?.Report(new LinkageProgress(LinkageStage.Load, default, rows, 0));
                }
            }
            catch (FileProblemException error)
            {
                found.Add(new FileIssue(error.Code, error.Row, error.Field, $"found {error.Found}, expected {error.Expected}"));
            }
            foreach (FileIssue issue in found)
                issues.Add(new RowIssue(issue.Code, source, Path.GetFileName(path), issue.Row, issue.Field, 1, issue.Message));
            long bad = found.Count(issue => issue.Code.StartsWith("row.", StringComparison.Ordinal));
            return new FileProfile(source, Path.GetFileName(path), FormatName(reader.Format), reader.Encoding?.Name, rows, bad, [.. counters.Select(Profile)]) { Path = path };
        }
    }

    private IEnumerable<string> NamesOf(RowReader reader) =>
        reader.HasOpenColumns ? mapped.Names.Any() ? mapped.Names : JsonLinePaths.Of(path, spec) : reader.Columns;

    private ColumnProfile Profile(ColumnCounter counter)
    {
        var fields = mapped.Of(counter.Name);
        (long? valid, long? invalid, long? placeholder) = (null, null, null);
        if (fields.Count > 0)
        {
            (_, EntityKind kind, Field field, ValueOptions options) = fields[0];
            Dictionary<ValueStatus, long> statuses = counter.Texts.GroupBy(text => normalizer.Normalize(kind, field, text, options).Status).ToDictionary(group => group.Key, group => group.LongCount());
            valid = statuses.GetValueOrDefault(ValueStatus.Valid) + statuses.GetValueOrDefault(ValueStatus.Unknown);
            invalid = statuses.GetValueOrDefault(ValueStatus.Invalid);
            placeholder = statuses.GetValueOrDefault(ValueStatus.Placeholder);
        }
        return new ColumnProfile(counter.Name, counter.Filled, counter.Distinct, counter.Commonest(), valid, invalid, placeholder, [.. fields.Select(entry => entry.Path)]);
    }

    private static string FormatName(FileFormat format) => format switch
    {
        FileFormat.JsonLines => "jsonl",
        FileFormat.Parquet => "parquet",
        FileFormat.Excel => "xlsx",
        _ => "csv",
    };
}
