using System.Collections.Immutable;

namespace Linkage.IO;

/// <summary>One entry of a source's <c>files</c>: paths that are read alike.</summary>
internal sealed record ManifestFile(string Path)
{
    /// <summary>Gets the path patterns as written.</summary>
    public ImmutableArray<string> Patterns { get; init; } = [];

    /// <summary>Gets the mappings by name; each reads the file once.</summary>
    public ImmutableArray<string> Mappings { get; init; } = [];

    /// <summary>Gets how it is read.</summary>
    public FileSpec Spec { get; init; } = new();
}
