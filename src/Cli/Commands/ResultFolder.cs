using System.CommandLine;

namespace Linkage.Cli;

/// <summary>The folder with the files of a resolution.</summary>
internal static class ResultFolder
{
    public static Option<string> In() => new("--in") { Description = "The folder that 'linkage resolve' wrote.", DefaultValueFactory = _ => "out" };

    public static Task<Resolution> LoadAsync(string folder, CancellationToken cancellationToken)
    {
        if (!File.Exists(Path.Combine(folder, "report.json")))
            throw new ToolException("result.not-found", $"There is no resolution in '{folder}'. Run 'linkage resolve CASE --out {folder}' first, or name its folder with --in.");
        return IO.ResolutionFiles.LoadAsync(folder, cancellationToken);
    }
}
