using System.Globalization;

namespace Linkage.IO;

/// <summary>The rows of a saved table, cell by cell. Not for several threads at once.</summary>
internal sealed class SavedTable(RowReader reader, string name, int[] columns)
{
    /// <summary>Reads every row of a table.</summary>
    /// <exception cref="LinkageFormatException">The table is not there or broken.</exception>
    public static async Task ReadAsync(string folder, string name, TableFormat format, TableColumn[] columns, Action<SavedTable> row, CancellationToken cancellationToken)
    {
        string path = Path.Combine(folder, name + TableWriter.ExtensionOf(format));
        if (!File.Exists(path))
            throw new LinkageFormatException($"The result has no table {name}. Resolve the case again.");

        try
        {
            RowReader reader = await RowReader.OpenAsync(path, new FileSpec { Delimiter = ',', Encoding = "utf-8" }, issue => throw Broken(name, issue.Row), cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                SavedTable table = new(reader, name, [.. columns.Select(column => IndexOf(reader, name, column.Name))]);
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                    row(table);
            }
        }
        catch (FileProblemException error) when (error.Code == FileProblemException.Empty)
        {
            // A table without rows: JSON Lines and Parquet then have no row at all.
        }
        catch (FileProblemException error)
        {
            throw Broken(name, error.Row);
        }
    }

    /// <summary>Returns the text of a cell; empty where it has none.</summary>
    public string Text(int column) => columns[column] < 0 ? "" : reader.ValueOf(columns[column]).ToString();

    /// <summary>Returns the id of a record.</summary>
    public RecordId Record(int column) => RecordId.TryParse(Text(column), out RecordId id) ? id : throw Broken(name, reader.Number);

    /// <summary>Returns a number; 0 where there is none.</summary>
    public double Number(int column)
    {
        string text = Text(column);
        if (text.Length == 0)
            return 0;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : throw Broken(name, reader.Number);
    }

    /// <summary>Returns a time, or null.</summary>
    public DateTimeOffset? Time(int column)
    {
        string text = Text(column);
        if (text.Length == 0)
            return null;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset time)
            ? time
            : throw Broken(name, reader.Number);
    }

    /// <summary>Returns the items of a list.</summary>
    public string[] List(int column, char separator) => Text(column).Split(separator, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Returns the error of a row that cannot be read.</summary>
    public LinkageFormatException Broken() => Broken(name, reader.Number);

    private static LinkageFormatException Broken(string name, int row) =>
        new(string.Create(CultureInfo.InvariantCulture, $"The result's table {name} cannot be read at row {row}. Resolve the case again."));

    // Parquet leaves out no column; JSON Lines knows none before it is asked.
    private static int IndexOf(RowReader reader, string name, string column)
    {
        int index = reader.IndexOf(column);
        return index >= 0 || column == "hints" ? index : throw new LinkageFormatException($"The result's table {name} has no column {column}. Resolve the case again.");
    }
}
