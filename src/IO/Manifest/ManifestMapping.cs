using System.Collections.Immutable;

namespace Linkage.IO;

/// <summary>A mapping of the manifest: what each row of a file speaks of.</summary>
internal sealed record ManifestMapping(string Name, string Path)
{
    /// <summary>Gets the row's key.</summary>
    public ImmutableArray<ValueOptions> Key { get; init; } = [];

    /// <summary>Gets the source where the row names it.</summary>
    public ImmutableArray<ValueOptions> Source { get; init; } = [];

    /// <summary>Gets the record whose id is the row's.</summary>
    public string? Main { get; init; }

    /// <summary>Gets from when the row holds.</summary>
    public ImmutableArray<ValueOptions> ValidFrom { get; init; } = [];

    /// <summary>Gets until when the row holds.</summary>
    public ImmutableArray<ValueOptions> ValidTo { get; init; } = [];

    /// <summary>Gets when the row was observed.</summary>
    public ImmutableArray<ValueOptions> Observed { get; init; } = [];

    /// <summary>Gets the access labels.</summary>
    public ImmutableArray<string> Labels { get; init; } = [];

    /// <summary>Gets the conditions on a row.</summary>
    public ImmutableArray<RowCondition> When { get; init; } = [];

    /// <summary>Gets the records.</summary>
    public ImmutableArray<ManifestRecord> Records { get; init; } = [];

    /// <summary>Gets the links.</summary>
    public ImmutableArray<ManifestLink> Links { get; init; } = [];
}
