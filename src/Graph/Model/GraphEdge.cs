using System.Collections.Immutable;
using System.Text;

namespace Linkage.Graph;

/// <summary>A relation between two nodes: what ties them, since when, how sure it is and which records it rests on.</summary>
/// <param name="From">The id of the node it starts at.</param>
/// <param name="Type">The type in lower case with hyphens, such as <c>took-part</c>.</param>
/// <param name="To">The id of the node it ends at.</param>
/// <remarks>Direction says who does what; queries follow edges both ways unless told otherwise. Immutable; safe to share between threads.</remarks>
public sealed record GraphEdge(string From, string Type, string To)
{
    /// <summary>Gets the role that <see cref="From"/> has in it, such as <c>driver</c>, or null.</summary>
    public string? Role { get; init; }

    /// <summary>Gets what tells it from another edge of the same ends, type and role; null where there is just one.</summary>
    public string? Key { get; init; }

    /// <summary>Gets the chance that what the edge says is true, given that the records belong to the entities, from 0 to 1.
    /// The chance that they do is in <see cref="Identity"/>.</summary>
    /// <value>The default value is 1.</value>
    public double Probability { get; init; } = 1;

    /// <summary>Gets how often it was stated.</summary>
    /// <value>The default value is 1.</value>
    public int Count { get; init; } = 1;

    /// <summary>Gets the times at which it held, half-open; both ends equal for a moment. Empty when no time is known.</summary>
    public ImmutableArray<ValidTime> Times { get; init; } = [];

    /// <summary>Gets the records it rests on, sorted, each once.</summary>
    public ImmutableArray<RecordId> Records { get; init; } = [];

    /// <summary>Gets the decisions on identity that it needs: for each end at most one, that its strongest record belongs there.</summary>
    public ImmutableArray<IdentityEvidence> Identity { get; init; } = [];

    /// <summary>Gets what it costs to follow, by property name, for queries that rank by such a cost. Empty unless set.</summary>
    public ImmutableSortedDictionary<string, double> Costs { get; init; } = NoCosts;

    /// <summary>Gets the sources that state it, joined by commas; empty when it was derived.</summary>
    public string Basis { get; init; } = "";

    internal static ImmutableSortedDictionary<string, double> NoCosts { get; } = ImmutableSortedDictionary.Create<string, double>(StringComparer.Ordinal);

    /// <summary>Gets the first known moment among <see cref="Times"/>, or null.</summary>
    public DateTimeOffset? First => EdgeTimes.First(Times);

    /// <summary>Gets the last known moment among <see cref="Times"/> (the end, exclusive, of a stretch of time); null when none is known or it still holds.</summary>
    public DateTimeOffset? Last => EdgeTimes.Last(Times);

    /// <summary>Gets the layer: identity for <see cref="EdgeTypes.PossiblySame"/>, entity for all else.</summary>
    /// <remarks>Whether an end is an event or a source record is a matter of the nodes.</remarks>
    public GraphLayer Layer => Type == EdgeTypes.PossiblySame ? GraphLayer.Identity : GraphLayer.Entity;

    /// <summary>Gets the stable name of the edge, made of its ends, type, role and key: <c>PE-… took-part EV-… as driver</c>.</summary>
    public string Id
    {
        get
        {
            StringBuilder text = new();
            Append(text, From).Append(' ');
            Append(text, Type).Append(' ');
            Append(text, To);
            if (Role is not null)
                Append(text.Append(" as "), Role);
            if (Key is not null)
                Append(text.Append(" key "), Key);
            return text.ToString();
        }
    }

    // Spaces part the words of an id, so those inside a word are escaped.
    private static StringBuilder Append(StringBuilder text, string part) =>
        text.Append(part.Replace("%", "%25", StringComparison.Ordinal).Replace(" ", "%20", StringComparison.Ordinal));
}
