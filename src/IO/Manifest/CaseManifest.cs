using System.Collections.Immutable;
using System.Text;

namespace Linkage.IO;

/// <summary>A case: its sources, their files, and how each row becomes records and links. Read from a JSON file, usually <c>case.json</c>.</summary>
/// <remarks>Immutable; safe to share between threads. The format is described in docs/case-manifest.md and by a JSON schema.</remarks>
public sealed partial class CaseManifest
{
    internal CaseManifest(string folder) => Folder = folder;

    /// <summary>Gets the name of the case, or null.</summary>
    public string? Name { get; internal init; }

    /// <summary>Gets the folder that paths in the manifest are relative to.</summary>
    public string Folder { get; }

    /// <summary>Gets the options of the case.</summary>
    public CaseOptions Options { get; internal init; } = new();

    /// <summary>Gets the JSON schema of the manifest, for editors and validators.</summary>
    public static string JsonSchema { get; } = ReadSchema();

    internal CaseDefaults Defaults { get; init; } = new();

    internal ImmutableArray<ManifestSource> Sources { get; init; } = [];

    internal ImmutableArray<ManifestMapping> Mappings { get; init; } = [];

    /// <summary>Reads a manifest and checks that its files are there.</summary>
    /// <param name="path">The JSON file; comments are allowed.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ManifestException">The manifest has mistakes; all of them are named, each with its JSON path. Also when there is no such file.</exception>
    public static async Task<CaseManifest> LoadAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string full = Path.GetFullPath(path);
        if (!File.Exists(full))
            throw new ManifestException([new LinkageProblem(ManifestProblems.FileNotFound, "$", path, "a case manifest", $"no file '{path}'")]);

        byte[] bytes = await File.ReadAllBytesAsync(full, cancellationToken).ConfigureAwait(false);
        return Parser(Path.GetDirectoryName(full)!).Parse(bytes, checkFiles: true);
    }

    /// <summary>Parses the text of a manifest and checks it; only whether its files are there is left to loading.</summary>
    /// <param name="json">The JSON; comments are allowed.</param>
    /// <param name="folder">The folder that paths are relative to; null means the current one.</param>
    /// <exception cref="ManifestException">The manifest has mistakes; all of them are named, each with its JSON path.</exception>
    public static CaseManifest Parse(string json, string? folder = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Parser(Path.GetFullPath(folder ?? ".")).Parse(Encoding.UTF8.GetBytes(json), checkFiles: false);
    }

    private static ManifestParser Parser(string folder) => new(folder, Environment.GetEnvironmentVariable);

    private static string ReadSchema()
    {
        using Stream stream = typeof(CaseManifest).Assembly.GetManifestResourceStream("Linkage.IO.case.schema.json")!;
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
