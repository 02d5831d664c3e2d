using System.Collections.Immutable;

namespace Linkage.IO;

/// <summary>A source of the manifest: an agency's files.</summary>
internal sealed record ManifestSource(string Name)
{
    /// <summary>Gets the agency, or null.</summary>
    public string? Agency { get; init; }

    /// <summary>Gets how reliable the source is, in the agency's own grades, or null.</summary>
    public string? Grade { get; init; }

    /// <summary>Gets the access labels of all that it says.</summary>
    public ImmutableArray<string> Labels { get; init; } = [];

    /// <summary>Gets the files; none for a source that rows of other files name.</summary>
    public ImmutableArray<ManifestFile> Files { get; init; } = [];
}
