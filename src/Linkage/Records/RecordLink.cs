using System.Collections.Immutable;

namespace Linkage;

/// <summary>A tie between two records that a source states: a person holds a document, a car took part in a crossing.</summary>
/// <param name="From">The record it starts at.</param>
/// <param name="Type">The type in lower case with hyphens, such as <c>took-part</c>.</param>
/// <param name="To">The record it ends at.</param>
public sealed record RecordLink(RecordId From, string Type, RecordId To)
{
    /// <summary>Gets the role that <see cref="From"/> has in it, such as <c>driver</c>, or null.</summary>
    public string? Role { get; init; }

    /// <summary>Gets when it began or happened, in UTC, or null when unknown.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Gets when it ended (exclusive), in UTC, or null when unknown or still so.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Gets the chance that the statement is true, from 0 to 1.</summary>
    /// <value>The default value is 1.</value>
    public double Probability { get; init; } = 1;

    /// <summary>Gets the source that states it; empty when it was derived.</summary>
    public string Basis { get; init; } = "";

    /// <summary>Gets the access labels a reader needs, all of them.</summary>
    public ImmutableArray<string> Labels { get; init; } = [];

    /// <summary>Whether both say the same; labels are compared one by one.</summary>
    public bool Equals(RecordLink? other) => other is not null && From == other.From && Type == other.Type && To == other.To && Role == other.Role && At == other.At
        && Until == other.Until && Probability.Equals(other.Probability) && Basis == other.Basis && Labels.AsSpan().SequenceEqual(other.Labels.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(From, Type, To, Role, At, Until);
}
