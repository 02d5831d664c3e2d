namespace Linkage.IO;

/// <summary>Reads tables that people make beside their records: truth, groups, judged pairs.</summary>
internal static class LabelTable
{
    /// <summary>Reads the cells of some columns, row by row; rows that lack one of them are left out.</summary>
    /// <param name="path">The file, in any format and compression that a manifest allows.</param>
    /// <param name="source">What the table is called in errors.</param>
    /// <param name="columns">The columns, each of which must be there.</param>
    /// <param name="convert">Makes something of the cells; a <see cref="FormatException"/> says what is wrong with them.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="LoadException">The file is not there, lacks a column, or cannot be read; a row of it is broken.</exception>
    public static async Task<List<T>> ReadAsync<T>(string path, string source, string[] columns, Func<string[], T> convert, CancellationToken cancellationToken)
    {
        List<T> rows = [];
        await ReadAsync(path, source, columns, [], Add, cancellationToken).ConfigureAwait(false);
        return rows;

        void Add(string[] cells)
        {
            if (!Array.Exists(cells, string.IsNullOrEmpty))
                rows.Add(convert(cells));
        }
    }

    /// <summary>Reads the cells of some columns, row by row, and those of further columns after them; a cell without a value is empty.</summary>
    /// <param name="path">The file, in any format and compression that a manifest allows.</param>
    /// <param name="source">What the table is called in errors.</param>
    /// <param name="columns">The columns, each of which must be there; other names of a column after bars: <c>left_id|left</c>.</param>
    /// <param name="further">The further columns, which need not be there.</param>
    /// <param name="row">Takes the cells of a row; a <see cref="FormatException"/> says what is wrong with them.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="LoadException">The file is not there, lacks a column, or cannot be read; a row of it is broken.</exception>
    public static async Task ReadAsync(string path, string source, string[] columns, string[] further, Action<string[]> row, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            if (!File.Exists(path))
                throw new FileProblemException(ManifestProblems.FileNotFound, "no file", $"a table with the columns {string.Join(", ", columns.Select(column => column.Split('|')[0]))}");
            await ReadRowsAsync(path, columns, further, row, cancellationToken).ConfigureAwait(false);
        }
        catch (FileProblemException error)
        {
            throw new LoadException(new RowIssue(error.Code, source, Path.GetFileName(path), error.Row, error.Field, 1, $"found {error.Found}, expected {error.Expected}"));
        }
    }

    private static async Task ReadRowsAsync(string path, string[] columns, string[] further, Action<string[]> row, CancellationToken cancellationToken)
    {
        RowReader reader = await RowReader.OpenAsync(path, new FileSpec(), issue => throw new FileProblemException(issue.Code, issue.Message, "a whole row", issue.Row, issue.Field), cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            int[][] places = [.. columns.Select(column => Required(reader, column)), .. further.Select(column => PlacesOf(reader, column))];
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                try
                {
                    row(Array.ConvertAll(places, place => CellOf(reader, place)));
                }
                catch (FormatException error)
                {
                    throw new FileProblemException("row.bad-value", "a cell that cannot be read", error.Message, reader.Number);
                }
            }
        }
    }

    private static string CellOf(RowReader reader, int[] places)
    {
        int place = Array.FindIndex(places, index => reader.CountOf(index) > 0);
        return place < 0 ? "" : reader.ValueOf(places[place]).Trim().ToString();
    }

    private static int[] Required(RowReader reader, string column)
    {
        int[] places = PlacesOf(reader, column);
        string name = column.Split('|')[0];
        return places.Length > 0 ? places : throw new FileProblemException(FileProblemException.MissingColumn, $"no column '{name}'", $"a column '{name}'", 1, name);
    }

    private static int[] PlacesOf(RowReader reader, string column) => [.. column.Split('|').Select(reader.IndexOf).Where(index => index >= 0)];
}
