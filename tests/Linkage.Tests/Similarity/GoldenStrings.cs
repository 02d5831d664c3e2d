using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Linkage.Similarity;

/// <summary>Rows of a golden file in LINKAGE_DATA, with the answers on UTF-16 units, and with U+00A0 as white space, where those differ.</summary>
internal static class GoldenStrings
{
    public static List<Dictionary<string, string>> Pairs()
    {
        List<Dictionary<string, string>> rows = Read("strings.csv.gz");
        foreach (string corrections in (string[])["strings_utf16.csv", "strings_fuzz_python.csv"])
        {
            Dictionary<string, Dictionary<string, string>> corrected = Read(corrections).ToDictionary(row => row["id"], StringComparer.Ordinal);
            foreach (Dictionary<string, string> row in rows.Where(row => corrected.ContainsKey(row["id"])))
            {
                foreach ((string column, string value) in corrected[row["id"]])
                    row[column] = value;
            }
        }

        return rows;
    }

    public static List<Dictionary<string, string>> Read(string file)
    {
        string? folder = Environment.GetEnvironmentVariable("LINKAGE_DATA");
        Skip.If(string.IsNullOrEmpty(folder), "LINKAGE_DATA is not set");
        string path = Path.Combine(folder, "goldens", file);
        using Stream stream = File.OpenRead(path);
        using Stream content = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
        using StreamReader reader = new(content, new UTF8Encoding(false));
        string[] lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        List<string> header = Cells(lines[0]);
        return [.. lines.Skip(1).Select(line => header.Zip(Cells(line)).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal))];
    }

    public static double Number(this Dictionary<string, string> row, string column) => double.Parse(row[column], CultureInfo.InvariantCulture);

    // RFC 4180 without line breaks inside a cell.
    private static List<string> Cells(string line)
    {
        List<string> cells = [];
        StringBuilder cell = new();
        bool quoted = false;
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"')
                cell.Append(line[++i]);
            else if (line[i] == '"')
                quoted = !quoted;
            else if (line[i] == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
                cell.Append(line[i]);
        }

        cells.Add(cell.ToString());
        return cells;
    }
}
