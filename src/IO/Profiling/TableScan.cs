namespace Linkage.IO;

/// <summary>Reads a table through once and keeps counts of its columns and a sample of its rows.</summary>
/// <param name="Spec">How the file is read; whether it has a header was found out.</param>
/// <param name="Format">The format.</param>
/// <param name="Columns">The columns, in the order of the file.</param>
/// <param name="Rows">How many rows were read.</param>
/// <remarks>The rows with the smallest hashes of their texts are the sample, so that it is one of the whole file and does not depend on the order of rows.</remarks>
internal sealed record TableScan(FileSpec Spec, FileFormat Format, ColumnSample[] Columns, long Rows)
{
    private const int SampleRows = 10_000;

    /// <exception cref="FileProblemException">The file cannot be opened.</exception>
    public static async Task<TableScan> OfAsync(string path, IProgress<LinkageProgress>? progress, CancellationToken cancellationToken)
    {
        FileSpec spec = new() { Encoding = "auto" };
        RowReader reader = await RowReader.OpenAsync(path, spec, static _ => { }, cancellationToken).ConfigureAwait(false);
        if (reader.Format is FileFormat.Csv or FileFormat.Excel && HeaderText.LooksLikeData(reader.Columns))
        {
            await reader.DisposeAsync().ConfigureAwait(false);
            spec = spec with { Header = false };
            reader = await RowReader.OpenAsync(path, spec, static _ => { }, cancellationToken).ConfigureAwait(false);
        }

        await using (reader.ConfigureAwait(false))
        {
            IEnumerable<string> names = reader.HasOpenColumns ? JsonLinePaths.Of(path, spec) : reader.Columns.Where(name => name.Length > 0);
            ColumnSample[] columns = [.. names.Select(name => new ColumnSample(name))];
            long rows = await ReadAsync(reader, columns, progress, cancellationToken).ConfigureAwait(false);
            return new TableScan(spec, reader.Format, columns, rows);
        }
    }

    private static async Task<long> ReadAsync(RowReader reader, ColumnSample[] columns, IProgress<LinkageProgress>? progress, CancellationToken cancellationToken)
    {
        int[] places = [.. columns.Select(column => reader.IndexOf(column.Name))];
        PriorityQueue<string?[], ulong> sample = new(Comparer<ulong>.Create(static (a, b) => b.CompareTo(a)));
        long rows = 0;
        try
        {
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                ulong hash = Count(reader, columns, places);
                if (sample.Count < SampleRows)
                    sample.Enqueue(Texts(reader, places), hash);
                else if (sample.TryPeek(out _, out ulong largest) && hash < largest)
                    sample.EnqueueDequeue(Texts(reader, places), hash);
                if (++rows % 10_000 == 0)
                    progress?.Report(new LinkageProgress(LinkageStage.Load, default, rows, 0));
            }
        }
        catch (FileProblemException)
        {
            // What breaks off here is reported when the records are loaded; the rows before it are enough to guess from.
        }

        foreach ((string?[] texts, _) in sample.UnorderedItems)
        {
            for (int column = 0; column < columns.Length; column++)
            {
                if (texts[column] is { } text)
                    columns[column].Sample(text);
            }
        }

        return rows;
    }

    private static ulong Count(RowReader reader, ColumnSample[] columns, int[] places)
    {
        ulong rowHash = 0;
        for (int column = 0; column < columns.Length; column++)
        {
            ReadOnlySpan<char> text = reader.CountOf(places[column]) == 0 ? default : reader.ValueOf(places[column]).Trim();
            if (text.IsEmpty)
                continue;
            ulong hash = TextHash.Of(text);
            columns[column].Count(text, hash);
            rowHash = TextHash.Join(rowHash, hash + (ulong)column);
        }

        return rowHash;
    }

    private static string?[] Texts(RowReader reader, int[] places)
    {
        string?[] texts = new string?[places.Length];
        for (int column = 0; column < places.Length; column++)
        {
            ReadOnlySpan<char> text = reader.CountOf(places[column]) == 0 ? default : reader.ValueOf(places[column]).Trim();
            texts[column] = text.IsEmpty ? null : text.ToString();
        }

        return texts;
    }
}
