namespace Linkage.Cli;

/// <summary>Writes rows as CSV (RFC 4180, line feed).</summary>
internal static class CsvOutput
{
    public static void Write(TextWriter target, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string?>> rows)
    {
        WriteRow(target, header);
        foreach (IReadOnlyList<string?> row in rows)
            WriteRow(target, row);
        target.Flush();
    }

    private static void WriteRow(TextWriter target, IReadOnlyList<string?> cells) => target.Write(string.Join(',', cells.Select(Quote)) + "\n");

    private static string Quote(string? cell) => cell is null ? "" : cell.AsSpan().IndexOfAny("\",\r\n") < 0 ? cell : "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
