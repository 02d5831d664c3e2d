using System.Text;

namespace Linkage.Cli.Tests;

/// <summary>The sample case of the demo, resolved on 1, 2 and 8 threads and once more with the rows of its files shuffled.</summary>
public sealed class SampleCase : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>Gets the folder of the sample.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "samples", "border-case");

    public string OneThread => _folder.File("threads-1");

    public string TwoThreads => _folder.File("threads-2");

    public string EightThreads => _folder.File("threads-8");

    public string Shuffled => _folder.File("shuffled");

    public async Task InitializeAsync()
    {
        string shuffled = Directory.CreateDirectory(_folder.File("case")).FullName;
        foreach (string file in Directory.GetFiles(Folder))
            CopyShuffled(file, Path.Combine(shuffled, Path.GetFileName(file)));

        string original = Path.Combine(Folder, "case.json");
        await Task.WhenAll(
            ResolveAsync(original, OneThread, 1),
            ResolveAsync(original, TwoThreads, 2),
            ResolveAsync(original, EightThreads, 8),
            ResolveAsync(Path.Combine(shuffled, "case.json"), Shuffled, 2));
    }

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }

    private static Task ResolveAsync(string manifest, string folder, int threads) => Task.Run(async () =>
    {
        ToolRun run = await ToolRun.OfAsync("resolve", manifest, "--out", folder, "--threads", threads.ToString(System.Globalization.CultureInfo.InvariantCulture), "--quiet");
        Assert.True(run.Exit == 0, run.Error);
    });

    private static void CopyShuffled(string from, string to)
    {
        Encoding? encoding = EncodingOf(Path.GetFileName(from));
        if (encoding is null)
        {
            File.Copy(from, to);
            return;
        }

        string[] lines = File.ReadAllText(from, encoding).TrimEnd('\n').Split('\n');
        int header = from.EndsWith(".jsonl", StringComparison.Ordinal) ? 0 : 1;
        new Random(17).Shuffle(lines.AsSpan(header));
        File.WriteAllText(to, string.Join('\n', lines) + "\n", encoding);
    }

    // The files with records; none of them has a line break inside a cell.
    private static Encoding? EncodingOf(string file) => file switch
    {
        "cases.csv" or "seizures.csv" => CodePagesEncodingProvider.Instance.GetEncoding(874),
        "visas.txt" => Encoding.Unicode,
        "crossings.csv" or "calls.csv" or "vehicles.csv" or "lines.jsonl" => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        _ => null,
    };
}
