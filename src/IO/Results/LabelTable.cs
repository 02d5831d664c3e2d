namespace Linkage.IO;

/// <summary>Reads tables that people make beside their records: truth, groups, labelled pairs.</summary>
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
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            if (!File.Exists(path))
                throw new FileProblemException(ManifestProblems.FileNotFound, "no file", $"a table with the columns {string.Join(", ", columns)}");
            return await ReadRowsAsync(path, columns, convert, cancellationToken).ConfigureAwait(false);
        }
        catch (FileProblemException error)
        {
            throw new LoadException(new RowIssue(error.Code, source, Path.GetFileName(path), error.Row, error.Field, 1, $"found {error.Found}, expected {error.Expected}"));
        }
    }

    private static async Task<List<T>> ReadRowsAsync<T>(string path, string[] columns, Func<string[], T> convert, CancellationToken cancellationToken)
    {
        List<T> rows = [];
        RowReader reader = await RowReader.OpenAsync(path, new FileSpec(), issue => throw new FileProblemException(issue.Code, issue.Message, "a whole row", issue.Row, issue.Field), cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            int[] places = Array.ConvertAll(columns, column => IndexOf(reader, column));
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                if (!Array.TrueForAll(places, place => reader.CountOf(place) > 0))
                    continue;
                string[] cells = Array.ConvertAll(places, place => reader.ValueOf(place).Trim().ToString());
                try
                {
                    rows.Add(convert(cells));
                }
                catch (FormatException error)
                {
                    throw new FileProblemException("row.bad-value", "a cell that cannot be read", error.Message, reader.Number);
                }
            }
        }

        return rows;
    }

    private static int IndexOf(RowReader reader, string column)
    {
        int index = reader.IndexOf(column);
        return index >= 0 ? index : throw new FileProblemException(FileProblemException.MissingColumn, $"no column '{column}'", $"a column '{column}'", 1, column);
    }
}
