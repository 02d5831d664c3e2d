using System.IO.Compression;
using nietras.SeparatedValues;

namespace Linkage.Accuracy.Sets;

/// <summary>The public sets of a data folder: records.csv.gz and truth.csv.gz each.</summary>
internal static class PublicSets
{
    public static IEnumerable<PersonSet> All(string data) =>
        Directory.EnumerateDirectories(Path.Combine(data, "persons")).Order(StringComparer.Ordinal).Select(Read);

    private static PersonSet Read(string folder)
    {
        (string[] header, List<string[]> rows) = ReadTable(Path.Combine(folder, "records.csv.gz"));
        Dictionary<string, string> truth = ReadTable(Path.Combine(folder, "truth.csv.gz")).Rows.ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal);
        int key = Array.IndexOf(header, "record_id");
        bool linked = header.Contains("source");
        PersonSet whole = new(Path.GetFileName(folder), header, [.. rows], [.. rows.Select(row => truth[row[key]])])
        {
            SourceColumn = linked ? "source" : null,
            LinkType = linked ? LinkType.LinkAndDedupe : LinkType.DedupeOnly,
        };
        return whole.Without("record_id") with { Name = whole.Name };
    }

    private static (string[] Header, List<string[]> Rows) ReadTable(string path)
    {
        using GZipStream stream = new(File.OpenRead(path), CompressionMode.Decompress);
        using SepReader reader = Sep.Reader(options => options with { Unescape = true }).From(stream);
        List<string[]> rows = [];
        foreach (SepReader.Row row in reader)
        {
            string[] cells = new string[row.ColCount];
            for (int i = 0; i < cells.Length; i++)
                cells[i] = row[i].ToString();
            rows.Add(cells);
        }

        return ([.. reader.Header.ColNames], rows);
    }
}
