using System.Globalization;

namespace Linkage.Peers;

/// <summary>What the command line asks for.</summary>
internal sealed record PeersOptions
{
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

    public static PeersOptions Parse(ReadOnlySpan<string> arguments)
    {
        PeersOptions options = new();
        for (int i = 0; i < arguments.Length; i += 2)
        {
            string value = i + 1 < arguments.Length ? arguments[i + 1] : throw new ArgumentException($"{arguments[i]} needs a value.", nameof(arguments));
            options = arguments[i] switch
            {
                "--records" => options with { Records = int.Parse(value, CultureInfo.InvariantCulture) },
                "--runs" => options with { Runs = Math.Max(1, int.Parse(value, CultureInfo.InvariantCulture)) },
                "--growth" => options with { Growth = int.Parse(value, CultureInfo.InvariantCulture) },
                "--job" => options with { Job = value },
                "--csv" => options with { Csv = Path.GetFullPath(value) },
                "--json" => options with { Json = Path.GetFullPath(value) },
                "--model" => options with { Model = Path.GetFullPath(value) },
                _ => throw new ArgumentException($"{arguments[i]} is not an option; expected --records, --runs, --growth, --job, --csv, --json or --model.", nameof(arguments)),
            };
        }

        return options;
    }
}
