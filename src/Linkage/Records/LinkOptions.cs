using System.Collections.Immutable;

namespace Linkage;

/// <summary>What a mapping says about a link beside its ends and type. Immutable.</summary>
public sealed record LinkOptions
{
    /// <summary>Gets the role of the starting record.</summary>
    public ImmutableArray<ValueOptions> Role { get; init; } = [];

    /// <summary>Gets when it began or happened; empty means the mapping's valid time, else its observed time.</summary>
    public ImmutableArray<ValueOptions> At { get; init; } = [];

    /// <summary>Gets when it ended.</summary>
    public ImmutableArray<ValueOptions> Until { get; init; } = [];

    /// <summary>Gets the chance that it is true, 0 to 1; empty means 1.</summary>
    public ImmutableArray<ValueOptions> Probability { get; init; } = [];

    /// <summary>Gets the conditions under which it is made, all of them.</summary>
    public ImmutableArray<RowCondition> When { get; init; } = [];

    /// <summary>Gets the access labels.</summary>
    public ImmutableArray<string> Labels { get; init; } = [];
}
