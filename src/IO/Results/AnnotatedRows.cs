namespace Linkage.IO;

/// <summary>Gives the rows of any table back as a table of texts with three columns more.</summary>
internal static class AnnotatedRows
{
    private const string Between = "; ";

    public static async Task<Annotation> WriteAsync(TableGuess table, RowEntities entities, string path, FileFormat format, CancellationToken cancellationToken)
    {
        RowReader reader = await RowReader.OpenAsync(table.Path, table.Spec with { KeepsBadRows = true }, static _ => { }, cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            string[] columns = reader.HasOpenColumns ? [.. table.Columns.Select(column => column.Column)] : [.. reader.Header];
            (string[] names, var renamed) = AnnotatedTable.NamesBeside(columns);
            int[] places = reader.HasOpenColumns || reader.Format == FileFormat.Parquet ? [.. columns.Select(reader.IndexOf)] : [.. Enumerable.Range(0, columns.Length)];
            TableColumn[] written = [.. columns.Select(name => new TableColumn(name)), names[0], new TableColumn(names[1], TableColumnType.Number), new TableColumn(names[2], TableColumnType.Flag)];
            TableWriter writer = await CreateAsync(path, format, reader, written, cancellationToken).ConfigureAwait(false);
            await using (writer.ConfigureAwait(false))
            {
                (long rows, long without) = await CopyAsync(reader, places, entities, writer, cancellationToken).ConfigureAwait(false);
                await writer.CompleteAsync(cancellationToken).ConfigureAwait(false);
                return new Annotation(rows, without, renamed);
            }
        }
    }

    private static async Task<(long Rows, long WithoutEntity)> CopyAsync(RowReader reader, int[] places, RowEntities entities, TableWriter writer, CancellationToken cancellationToken)
    {
        TableCell[] cells = new TableCell[places.Length + 3];
        (long rows, long without) = (0, 0);
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            Fill(reader, places, cells);
            (string? entity, double? probability, bool? review) = reader.IsBad ? default : entities.Of(reader.Number);
            cells[^3] = entity;
            cells[^2] = probability is { } known ? known : default(TableCell);
            cells[^1] = review;
            await writer.WriteAsync(cells, cancellationToken).ConfigureAwait(false);
            rows++;
            without += entity is null ? 1 : 0;
        }

        return (rows, without);
    }

    private static void Fill(RowReader reader, int[] places, TableCell[] cells)
    {
        if (reader.IsBad)
        {
            FillBad(reader.BadCells, reader is DelimitedRowReader csv ? csv.Delimiter.ToString() : Between, cells.AsSpan(0, places.Length));
            return;
        }

        for (int column = 0; column < places.Length; column++)
        {
            int count = reader.CountOf(places[column]);
            cells[column] = count > 1
                ? string.Join(Between, Enumerable.Range(0, count).Select(item => reader.ValueOf(places[column], item).ToString()))
                : reader.ValueOf(places[column]).ToString();
        }
    }

    // Cells beyond the last column stay in the last one, so that the table keeps its form and nothing is lost.
    private static void FillBad(IReadOnlyList<string> found, string delimiter, Span<TableCell> cells)
    {
        for (int column = 0; column < cells.Length; column++)
            cells[column] = column < found.Count ? found[column] : null;
        if (found.Count > cells.Length && cells.Length > 0)
            cells[^1] = string.Join(delimiter, found.Skip(cells.Length - 1));
    }

    private static async Task<TableWriter> CreateAsync(string path, FileFormat format, RowReader reader, TableColumn[] columns, CancellationToken cancellationToken)
    {
        FileStream file = new(path, FileMode.Create, FileAccess.Write, FileShare.None, 64 * 1024, FileOptions.Asynchronous);
        return format switch
        {
            FileFormat.Parquet => FormatSupport.HasBinaryFormats ? await ParquetTableWriter.CreateAsync(file, Distinct(columns), cancellationToken).ConfigureAwait(false) : throw FormatSupport.Missing(),
            FileFormat.JsonLines => new JsonLinesTableWriter(file, Distinct(columns)),
            FileFormat.Excel => new ExcelTableWriter(file, columns),
            _ => new CsvTableWriter(file, columns, DelimiterOf(path, reader), reader.Encoding is { } encoding && (encoding.Name != "utf-8" || encoding.MarkLength > 0)),
        };
    }

    private static char DelimiterOf(string path, RowReader reader) =>
        Path.GetExtension(path).ToUpperInvariant() is ".TSV" or ".TAB" ? '\t' : reader is DelimitedRowReader csv ? csv.Delimiter : ',';

    // Formats of named columns have no two of one name and none without.
    private static TableColumn[] Distinct(TableColumn[] columns)
    {
        ColumnNames names = new(columns.Select((column, place) => column.Name.Length > 0 ? column.Name : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"column{place + 1}")));
        return [.. columns.Select((column, place) => column with { Name = names.Names[place] })];
    }
}
