using System.Diagnostics;
using System.Text.Json;

namespace Linkage.Peers.Sides;

/// <summary>Runs one side in a process of its own: this program again, with other arguments. What it took goes to the error stream at once.</summary>
internal static class SideProcess
{
    /// <param name="side">linkage, duckdb, or growth: as linkage, without the files of what was found.</param>
    /// <param name="job">The name of the job.</param>
    /// <param name="file">The records.</param>
    /// <param name="folder">Where the side writes its report.</param>
    /// <param name="model">A model saved by Splink, or null.</param>
    public static SideReport Run(string side, string job, string file, string folder, string? model)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!);
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(typeof(SideProcess).Assembly.Location);
        foreach (string argument in (string[])["side", side, job, file, folder, model ?? ""])
            start.ArgumentList.Add(argument);
        using Process process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"The side {side} ended with {process.ExitCode}.");
        SideReport report = JsonSerializer.Deserialize<SideReport>(File.ReadAllText(Path.Combine(folder, side == "duckdb" ? "duckdb.json" : "linkage.json")))!;
        Console.Error.WriteLine(report.ToLine(side));
        return report;
    }
}
