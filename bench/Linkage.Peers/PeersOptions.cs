using System.Globalization;

namespace Linkage.Peers;

/// <summary>What the command line asks for.</summary>
internal sealed record PeersOptions
{
    private static readonly string[] JobNames = ["persons", "twelve", "large", "kernels", "growth", "find"];

    public int Records { get; init; } = 1_000_000;

    public int Runs { get; init; } = 5;

    /// <summary>Gets how many times as many records the larger run of the growth job has.</summary>
    public int Growth { get; init; } = 10;

    public string Job { get; init; } = "persons";

    /// <summary>Gets a file to take in place of a generated one, or null.</summary>
    public string? Csv { get; init; }

    /// <summary>Gets where the results are written as JSON, or null.</summary>
    public string? Json { get; init; }

    /// <summary>Gets a model saved by Splink whose parameters both sides score with, or null for those that Linkage trains.</summary>
    public string? Model { get; init; }

    /// <summary>Gets what <c>--help</c> prints.</summary>
    public static string Help => """
        Runs the same linkage job in Linkage and in DuckDB, and compares results, time and memory.

          --job JOB        persons (default), twelve, large, kernels, growth or find
          --records COUNT  how many records are generated (default 1000000)
          --runs COUNT     how often each side runs (default 5)
          --growth FACTOR  how many times as many records the larger run of the growth job has (default 10)
          --csv FILE       a file to take in place of a generated one
          --model FILE     a model saved by Splink to score with, in place of a trained one
          --json FILE      where the results are written as JSON
        """;

    /// <exception cref="ArgumentException">An option is unknown, lacks its value, or has one that it does not take; the message says so in one line.</exception>
    public static PeersOptions Parse(ReadOnlySpan<string> arguments)
    {
        PeersOptions options = new();
        for (int i = 0; i < arguments.Length; i += 2)
            options = options.With(arguments[i], i + 1 < arguments.Length ? arguments[i + 1] : null);
        return options;
    }

    private PeersOptions With(string option, string? value) => option switch
    {
        "--records" => this with { Records = CountOf(option, value) },
        "--runs" => this with { Runs = CountOf(option, value) },
        "--growth" => this with { Growth = CountOf(option, value) },
        "--job" => this with { Job = JobOf(option, value) },
        "--csv" => this with { Csv = ExistingFile(option, value) },
        "--json" => this with { Json = Path.GetFullPath(Stated(option, value)) },
        "--model" => this with { Model = ExistingFile(option, value) },
        _ => throw new ArgumentException($"'{option}' is not an option; see --help."),
    };

    private static string Stated(string option, string? value) =>
        string.IsNullOrEmpty(value) ? throw new ArgumentException($"{option} needs a value; see --help.") : value;

    private static int CountOf(string option, string? value) => int.TryParse(Stated(option, value), NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count > 0
        ? count
        : throw new ArgumentException($"{option} is '{value}'; expected a whole number from 1 to {int.MaxValue}.");

    private static string JobOf(string option, string? value) => JobNames.Contains(Stated(option, value))
        ? value!
        : throw new ArgumentException($"{option} is '{value}'; expected one of {string.Join(", ", JobNames)}.");

    private static string ExistingFile(string option, string? value) => File.Exists(Stated(option, value))
        ? Path.GetFullPath(value!)
        : throw new ArgumentException($"{option} is '{value}', which is not a file.");
}
