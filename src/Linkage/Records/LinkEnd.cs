using System.Collections.Immutable;

namespace Linkage;

/// <summary>One end of a link that a mapping makes: a record of the same row, or a record named by its source and key.</summary>
public sealed record LinkEnd
{
    /// <summary>Gets the name of the record; null means the main one.</summary>
    public string? Record { get; init; }

    /// <summary>Gets the source of a record of another row; null means this source.</summary>
    public string? Source { get; init; }

    /// <summary>Gets the key of a record of another row; empty means the row's own key.</summary>
    public ImmutableArray<ValueOptions> Key { get; init; } = [];

    /// <summary>Gets whether the end is a record of the same row.</summary>
    public bool IsSameRow => Source is null && Key.IsDefaultOrEmpty;

    /// <summary>A record of the same row.</summary>
    public static implicit operator LinkEnd(string record) => ToLinkEnd(record);

    /// <summary>A record of the same row.</summary>
    public static LinkEnd ToLinkEnd(string record) => new() { Record = record };
}
