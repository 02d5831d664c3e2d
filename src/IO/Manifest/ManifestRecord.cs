using System.Collections.Immutable;

namespace Linkage.IO;

/// <summary>A record of a mapping.</summary>
internal sealed record ManifestRecord(string Name, EntityKind Kind)
{
    /// <summary>Gets the fields with their values.</summary>
    public ImmutableArray<(string Field, ImmutableArray<ValueOptions> Values)> Fields { get; init; } = [];

    /// <summary>Gets the key, where it is not the row's.</summary>
    public ImmutableArray<ValueOptions> Key { get; init; } = [];

    /// <summary>Gets what gives a record an item, or null.</summary>
    public ValueOptions? ForEach { get; init; }

    /// <summary>Gets the conditions on a row.</summary>
    public ImmutableArray<RowCondition> When { get; init; } = [];

    /// <summary>Gets from when the record holds.</summary>
    public ImmutableArray<ValueOptions> ValidFrom { get; init; } = [];

    /// <summary>Gets until when the record holds.</summary>
    public ImmutableArray<ValueOptions> ValidTo { get; init; } = [];

    /// <summary>Gets the access labels.</summary>
    public ImmutableArray<string> Labels { get; init; } = [];

    /// <summary>Gets what happens to records of one id.</summary>
    public DuplicateKeys OnDuplicate { get; init; }

    /// <summary>Gets how its records become entities.</summary>
    public ResolveMode Resolve { get; init; }
}
