using System.IO.Compression;
using Linkage.Accuracy.Sets;
using Linkage.Evaluation;

namespace Linkage.Tests.Accuracy;

/// <summary>A public set of persons with truth, read from LINKAGE_DATA; every column is mapped.</summary>
internal sealed class PublicPersonSet
{
    private readonly string[] _header;
    private readonly List<string[]> _rows;

    private PublicPersonSet(string folder)
    {
        (_header, _rows) = Read(System.IO.Path.Combine(folder, "records.csv.gz"));
        Truth = Truth.From(Read(System.IO.Path.Combine(folder, "truth.csv.gz")).Rows.Select(row => (row[0], row[1])));
    }

    public Truth Truth { get; }

    /// <summary>Reads a set, or skips the test where the data is not there.</summary>
    public static PublicPersonSet Named(string name)
    {
        string? data = Environment.GetEnvironmentVariable("LINKAGE_DATA");
        Skip.If(string.IsNullOrEmpty(data), "LINKAGE_DATA is not set");
        string folder = System.IO.Path.Combine(data!, "persons", name);
        Skip.IfNot(Directory.Exists(folder), $"persons/{name} is not in LINKAGE_DATA");
        return new PublicPersonSet(folder);
    }

    public RecordSet Load(params string[] without)
    {
        int key = Array.IndexOf(_header, "record_id");
        RecordMapping<string[]> mapping = RecordMapping.For<string[]>("set", row => row[key])
            .Person("person", person =>
            {
                for (int i = 0; i < _header.Length; i++)
                {
                    int column = i;
                    if (FieldNames.Of(_header[i]) is { } field && !without.Contains(_header[i]))
                        person.Field(field, row => row[column].Length == 0 ? null : row[column]);
                }
            })
            .Build();
        return RecordLoader.Load(mapping, _rows);
    }

    // These files have no quotes.
    private static (string[] Header, List<string[]> Rows) Read(string path)
    {
        using StreamReader reader = new(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        string[] header = reader.ReadLine()!.Split(',');
        List<string[]> rows = [];
        while (reader.ReadLine() is string line)
            rows.Add(line.Split(','));
        return (header, rows);
    }
}
