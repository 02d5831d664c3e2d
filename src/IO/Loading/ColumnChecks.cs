namespace Linkage.IO;

/// <summary>Finds the columns that a mapping reads and a file does not have.</summary>
internal static class ColumnChecks
{
    /// <summary>Checks a file that was just opened.</summary>
    /// <exception cref="FileProblemException"><c>file.missing-column</c>, or <c>file.delimiter</c> where the whole header is one column.</exception>
    public static void Run(RowReader reader, IEnumerable<MappingDefinition> mappings, FileSpec spec)
    {
        if (reader.HasOpenColumns)
            return;

        string[] needed = [.. mappings.SelectMany(mapping => mapping.Columns).Distinct(StringComparer.Ordinal)];
        string[] missing = [.. needed.Where(name => reader.IndexOf(name) < 0)];
        if (missing.Length == 0)
            return;
        if (reader is DelimitedRowReader csv && reader.Columns.Count == 1 && needed.Length > 1)
            throw WrongDelimiter(csv, needed.Length, spec);

        string names = string.Join(", ", missing.Select(name => $"'{name}'"));
        throw new FileProblemException(FileProblemException.MissingColumn, $"no column {names}{Near(missing, reader.Columns)}", $"one of: {Listed(reader.Columns)}", HeaderRow(spec), missing[0]);
    }

    private static FileProblemException WrongDelimiter(DelimitedRowReader reader, int needed, FileSpec spec)
    {
        string delimiter = reader.Delimiter == '\t' ? "tab" : $"'{reader.Delimiter}'";
        char? other = DelimiterSniffer.Sniff(reader.Columns[0], spec.Quote);
        string hint = other is { } found && found != reader.Delimiter ? $"; the header looks separated by {(found == '\t' ? "tab" : $"'{found}'")}" : "";
        return new FileProblemException(
            FileProblemException.Delimiter, $"one column when rows are cut at {delimiter}{hint}", $"the {needed} columns that the mapping reads: set \"delimiter\"", HeaderRow(spec));
    }

    private static int HeaderRow(FileSpec spec) => spec.Header ? spec.SkipRows + 1 : 0;

    private static string Near(string[] missing, IReadOnlyList<string> columns) =>
        missing.Length == 1 && Names(columns).Any() && NearestName.Of(missing[0], Names(columns)) is { } near ? $" (did you mean '{near}'?)" : "";

    private static string Listed(IReadOnlyList<string> columns)
    {
        int hidden = columns.Count - Names(columns).Count();
        string names = string.Join(", ", Names(columns));
        return hidden == 0 ? names : $"{names} and {hidden} that look like data; if the first row is no header, set \"header\": false";
    }

    // A first row that is no header has values in it, and values do not belong in messages.
    private static IEnumerable<string> Names(IReadOnlyList<string> columns) => columns.Where(name => name.Length is > 0 and <= 60 && name.Count(char.IsDigit) < 4 && !name.Contains('@', StringComparison.Ordinal));
}
