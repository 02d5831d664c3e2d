using System.Collections.Immutable;

namespace Linkage;

/// <summary>A condition on a row: without more, that the column is not missing.</summary>
/// <param name="Column">The column.</param>
public sealed record RowCondition(string Column)
{
    /// <summary>Gets the values of which the column must have one, or the default value.</summary>
    public ImmutableArray<string> In { get; init; }

    /// <summary>Gets the values of which the column must have none, or the default value.</summary>
    public ImmutableArray<string> NotIn { get; init; }

    /// <summary>Gets a regular expression that the column must match, or null.</summary>
    public string? Match { get; init; }
}
