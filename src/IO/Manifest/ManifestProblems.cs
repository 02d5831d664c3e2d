namespace Linkage.IO;

/// <summary>Collects the mistakes of a manifest, so that all are named at once.</summary>
internal sealed class ManifestProblems
{
    public const string Syntax = "manifest.syntax";
    public const string UnknownKey = "manifest.unknown-key";
    public const string UnknownKind = "manifest.unknown-kind";
    public const string UnknownField = "manifest.unknown-field";
    public const string UnknownRecord = "manifest.unknown-record";
    public const string UnknownMapping = "manifest.unknown-mapping";
    public const string UnknownSource = "manifest.unknown-source";
    public const string MissingKey = "manifest.missing-key";
    public const string BadValue = "manifest.bad-value";
    public const string FileNotFound = "manifest.file-not-found";

    private readonly List<LinkageProblem> _problems = [];

    /// <summary>Gets what was found so far, in the order of the manifest.</summary>
    public IReadOnlyList<LinkageProblem> All => _problems;

    /// <summary>Adds a mistake.</summary>
    public void Add(string code, string path, string? found, string? expected, string message) => _problems.Add(new LinkageProblem(code, path, found, expected, message));

    /// <summary>Adds a name that is none of those known.</summary>
    public void AddUnknown(string code, string path, string what, string found, IReadOnlyCollection<string> names, string whose)
    {
        string expected = NearestName.Of(found, names) ?? string.Join(", ", names);
        Add(code, path, found, expected, $"unknown {what}; {NearestName.Hint(found, names, whose)}");
    }

    /// <summary>Throws when there is any.</summary>
    /// <exception cref="ManifestException">There is at least one.</exception>
    public void ThrowIfAny()
    {
        if (_problems.Count > 0)
            throw new ManifestException(_problems);
    }
}
