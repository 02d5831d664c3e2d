using System.Globalization;

namespace Linkage.House;

/// <summary>A C# program on a page, and what the page says that it prints.</summary>
/// <param name="Place">The page and the line of the block.</param>
/// <param name="Code">The program.</param>
/// <param name="Output">The block marked <c>output</c> that follows, or null: then the program is compiled and not run.</param>
internal sealed record Example(string Place, string Code, string? Output)
{
    public override string ToString() => Place;

    /// <summary>All blocks marked csharp in the README and under docs.</summary>
    public static IReadOnlyList<Example> All() =>
        [.. Repository.Files("docs").Append(Repository.PathTo("README.md"))
            .Where(file => file.EndsWith(".md", StringComparison.Ordinal) && File.Exists(file)).SelectMany(OnPage)];

    /// <summary>Writes what the program printed into the page.</summary>
    public void Accept(string printed)
    {
        string page = Repository.PathTo(Place[..Place.LastIndexOf(':')]);
        List<string> lines = [.. File.ReadAllLines(page)];
        int block = int.Parse(Place[(Place.LastIndexOf(':') + 1)..], CultureInfo.InvariantCulture);
        int begin = lines.IndexOf("```output", block) + 1;
        int end = lines.IndexOf("```", begin);
        lines.RemoveRange(begin, end - begin);
        lines.InsertRange(begin, printed.Split('\n'));
        File.WriteAllText(page, string.Join('\n', lines) + "\n");
    }

    private static List<Example> OnPage(string page)
    {
        List<Example> examples = [];
        string[] lines = File.ReadAllLines(page);
        for (int i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("```", StringComparison.Ordinal))
                continue;
            string language = lines[i][3..].Trim();
            int end = Array.IndexOf(lines, "```", i + 1);
            Assert.True(end > i, $"{Repository.Name(page)}:{i + 1}: the block has no end.");
            string body = string.Join('\n', lines[(i + 1)..end]);
            if (language == "csharp")
                examples.Add(new Example($"{Repository.Name(page)}:{i + 1}", body, null));
            else if (language == "output")
                examples[^1] = examples[^1] with { Output = body };
            i = end;
        }

        return examples;
    }
}
