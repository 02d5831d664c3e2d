using System.IO.Compression;
using System.Text;

namespace Linkage.Tests.Normalization;

/// <summary>Reads the golden files of the shared data, where there are any.</summary>
internal static class NormalizationGoldens
{
    /// <summary>The rows of a file, by column name; skips the test where LINKAGE_DATA is not set.</summary>
    public static List<Dictionary<string, string>> Read(string file) => ReadShared(Path.Combine("goldens", file));

    /// <summary>The rows of a file in any folder of the shared data, by column name; skips the test where LINKAGE_DATA is not set.</summary>
    public static List<Dictionary<string, string>> ReadShared(string file)
    {
        string? data = Environment.GetEnvironmentVariable("LINKAGE_DATA");
        Skip.If(data is null, "LINKAGE_DATA is not set");
        string path = Path.Combine(data!, file);
        Skip.IfNot(File.Exists(path), $"{file} is not in LINKAGE_DATA");
        using Stream stream = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(File.OpenRead(path), CompressionMode.Decompress) : File.OpenRead(path);
        using StreamReader reader = new(stream, Encoding.UTF8);
        List<List<string>> rows = Parse(reader.ReadToEnd());
        return rows.Skip(1).Where(row => row.Count == rows[0].Count)
            .Select(row => rows[0].Zip(row).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal)).ToList();
    }

    private static List<List<string>> Parse(string text)
    {
        List<List<string>> rows = [];
        List<string> row = [];
        StringBuilder cell = new();
        bool quoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"')
                cell.Append(text[i++]);
            else if (c == '"')
                quoted = !quoted;
            else if (!quoted && c is ',' or '\n' && !quoted)
            {
                row.Add(cell.ToString().TrimEnd('\r'));
                cell.Clear();
                if (c == '\n')
                {
                    rows.Add(row);
                    row = [];
                }
            }
            else
                cell.Append(c);
        }
        return rows;
    }
}
