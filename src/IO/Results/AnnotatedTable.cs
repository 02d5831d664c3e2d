using System.Collections.Immutable;

namespace Linkage.IO;

/// <summary>Gives the rows of a table back, in their order and with their own columns and cells, and with the entity of each.</summary>
/// <remarks>
/// Added are <c>entity_id</c>; <c>probability</c>, the chance that the row belongs to it; and <c>review</c>, true where the entity may be the same as another and somebody should look.
/// Rows that could not be read come back too, as far as their cells can be told, with the three left empty. JSON Lines to JSON Lines, Excel to Excel and Parquet (without lists) to Parquet
/// keep everything else in the file as it is; otherwise cells are texts, as they were read. Safe to call from many threads, for different files.
/// </remarks>
public static class AnnotatedTable
{
    internal const string EntityColumn = "entity_id";
    internal const string ProbabilityColumn = "probability";
    internal const string ReviewColumn = "review";

    /// <summary>Writes the rows of the table that was resolved.</summary>
    /// <param name="resolution">The resolution of the table's records.</param>
    /// <param name="table">The table, as it was guessed.</param>
    /// <param name="path">The file to write; its extension says the format: .csv, .tsv, .txt, .jsonl, .ndjson, .parquet, .xlsx. One that is there is replaced.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <returns>How many rows were written, and which added columns had to be called otherwise.</returns>
    /// <exception cref="ArgumentException">The extension is none of these, or the path is that of the table itself.</exception>
    /// <exception cref="IOException">The file cannot be written, or has more rows than a sheet of Excel holds.</exception>
    /// <exception cref="LoadException">The table cannot be read any more.</exception>
    public static async Task<Annotation> WriteAsync(Resolution resolution, TableGuess table, string path, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(resolution);
        ArgumentNullException.ThrowIfNull(table);
        ArgumentException.ThrowIfNullOrEmpty(path);
        Check(table.Path, path);
        FileFormat format = FileSpec.FormatOfExtension(Path.GetExtension(path))!.Value;
        RowEntities entities = new(resolution, table.Kind, Path.GetFileName(table.Path));
        try
        {
            return (table.Format, format) switch
            {
                (FileFormat.JsonLines, FileFormat.JsonLines) => await AnnotatedJsonLines.WriteAsync(table, entities, path, cancellationToken).ConfigureAwait(false),
                (FileFormat.Excel, FileFormat.Excel) => await AnnotatedWorkbook.WriteAsync(table, entities, path, cancellationToken).ConfigureAwait(false),
                (FileFormat.Parquet, FileFormat.Parquet) => await AnnotatedParquet.WriteAsync(table, entities, path, cancellationToken).ConfigureAwait(false),
                _ => await AnnotatedRows.WriteAsync(table, entities, path, format, cancellationToken).ConfigureAwait(false),
            };
        }
        catch (FileProblemException error)
        {
            throw new LoadException(new RowIssue(error.Code, SourceNames.Of(table.Path), Path.GetFileName(table.Path), error.Row, error.Field, 1, $"Found {error.Found}, expected {error.Expected}."));
        }
    }

    /// <summary>Throws where rows cannot be written to a path, so that nobody waits for a resolution first.</summary>
    internal static void Check(string table, string path)
    {
        if (FileSpec.FormatOfExtension(Path.GetExtension(path)) is null)
            throw new ArgumentException($"The extension of '{Path.GetFileName(path)}' is not one of .csv, .tsv, .txt, .jsonl, .ndjson, .parquet, .xlsx.");
        if (Path.GetFullPath(path) == Path.GetFullPath(table))
            throw new ArgumentException("The rows would replace the table they come from. Name another file.");
    }

    /// <summary>Finds names for the added columns that the table does not have.</summary>
    internal static (string[] Names, ImmutableArray<(string Wanted, string Written)> Renamed) NamesBeside(IEnumerable<string> columns)
    {
        HashSet<string> taken = new(columns, StringComparer.OrdinalIgnoreCase);
        string[] names = [EntityColumn, ProbabilityColumn, ReviewColumn];
        List<(string Wanted, string Written)> renamed = [];
        for (int i = 0; i < names.Length; i++)
        {
            string wanted = names[i];
            for (int number = 2; !taken.Add(names[i]); number++)
                names[i] = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{wanted}_{number}");
            if (names[i] != wanted)
                renamed.Add((wanted, names[i]));
        }

        return (names, [.. renamed]);
    }
}
