using System.Text;

namespace Linkage.Synthetic.Tests;

/// <summary>A generated case in memory.</summary>
internal sealed class MemoryCase
{
    private readonly SortedDictionary<string, MemoryStream> _files = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Names => _files.Keys;

    public static async Task<(GeneratedCase Made, MemoryCase Files)> MakeAsync(CaseGeneratorOptions options)
    {
        MemoryCase files = new();
        GeneratedCase made = await CaseGenerator.GenerateAsync(name => files._files[name] = new MemoryStream(), options);
        return (made, files);
    }

    /// <summary>Writes one cell alone, without headers.</summary>
    public static async Task<MemoryCase> OfCellAsync(CaseGeneratorOptions options, int index)
    {
        MemoryCase part = new();
        Rates rates = new(options);
        Tally tally = new();
        await using CaseFiles files = new(name => part._files[name] = new MemoryStream());
        Cell cell = new CellBuilder(options.Seed, rates, options.PersonsPerNetwork / Cell.Size, tally).Build(index);
        new ScenePlanner(cell, options.Seed).Plan();
        new CellWriter(files, rates, tally, options.Seed).Write(cell);
        await files.FlushAsync(CancellationToken.None);
        return part;
    }

    public byte[] Bytes(string name) => _files[name].ToArray();

    public string Text(string name) => name switch
    {
        "visas.txt" => Encoding.Unicode.GetString(Bytes(name)).TrimStart('\uFEFF'),
        "cases.csv" or "seizures.csv" => string.Concat(Bytes(name).Select(b => b < 0x80 ? (char)b : (char)(b - 0xA0 + 0x0E00))),
        _ => Encoding.UTF8.GetString(Bytes(name)),
    };

    public string[] Header(string name, char delimiter) => Split(Text(name).Split('\n')[0], delimiter);

    public List<string[]> Rows(string name, char delimiter) =>
        [.. Text(name).Split('\n').Skip(1).Where(line => line.Length > 0).Select(line => Split(line, delimiter))];

    private static string[] Split(string line, char delimiter)
    {
        List<string> cells = [];
        StringBuilder cell = new();
        bool quoted = false;
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"')
                cell.Append(line[i++]);
            else if (line[i] == '"')
                quoted = !quoted;
            else if (line[i] == delimiter && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
                cell.Append(line[i]);
        }

        cells.Add(cell.ToString());
        return [.. cells];
    }
}
