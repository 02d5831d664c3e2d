namespace Linkage.IO.Tests;

/// <summary>Everything a reader says of a file.</summary>
internal sealed class ReadRows
{
    public List<string[]> Rows { get; } = [];

    public List<int> Numbers { get; } = [];

    public List<FileIssue> Issues { get; } = [];

    public IReadOnlyList<string> Columns { get; private set; } = [];

    public EncodingChoice? Encoding { get; private set; }

    public FileProblemException? Problem { get; private set; }

    public IEnumerable<string> Text => Rows.Select(row => string.Join('|', row));

    public static async Task<ReadRows> FromAsync(string path, FileSpec? spec = null, params string[] columns)
    {
        ReadRows read = new();
        try
        {
            await using RowReader reader = await RowReader.OpenAsync(path, spec ?? new FileSpec(), read.Issues.Add, default);
            await read.ReadAsync(reader, columns);
        }
        catch (FileProblemException problem)
        {
            read.Problem = problem;
        }

        return read;
    }

    private async Task ReadAsync(RowReader reader, string[] columns)
    {
        (Columns, Encoding) = (reader.Columns, reader.Encoding);
        int[] indexes = columns.Length > 0 ? [.. columns.Select(reader.IndexOf)] : [.. reader.Columns.Select(reader.IndexOf)];
        while (await reader.ReadAsync(default))
        {
            Rows.Add([.. indexes.Select(index => Values(reader, index))]);
            Numbers.Add(reader.Number);
        }
    }

    private static string Values(RowReader reader, int index) =>
        string.Join('+', Enumerable.Range(0, Math.Max(1, reader.CountOf(index))).Select(item => reader.ValueOf(index, item).ToString()));
}
