using System.Collections.Immutable;

namespace Linkage.Graph;

/// <summary>A question for paths: between whom, over what, how sure, in which order. One shape in C#, JSON and on the command line.</summary>
/// <remarks>
/// <para>A hop is an edge: person, event, person is two. A path visits no node twice. The answer is ordered by soft-avoided nodes on the way
/// (<see cref="Avoid"/>), the value of <see cref="Ranking"/>, the number of hops, the ids of the nodes, then those of the edges, ordinal.</para>
/// <para>The probability of a path is the product over its distinct edges and the distinct decisions on identity they need, each once.</para>
/// <para>Two queries are equal when their JSON is. Immutable; safe to share between threads.</para>
/// </remarks>
public sealed record PathQuery
{
    /// <summary>The most hops that a query may ask for.</summary>
    public const int MostHops = 250;

    /// <summary>Gets the origins.</summary>
    public required NodeSet From { get; init; }

    /// <summary>Gets the destinations.</summary>
    public required NodeSet To { get; init; }

    /// <summary>Gets the fewest hops of a path, from 1.</summary>
    /// <value>The default value is 1.</value>
    public int MinHops { get; init; } = 1;

    /// <summary>Gets the most hops of a path, to <see cref="MostHops"/>.</summary>
    /// <value>The default value is 6.</value>
    public int MaxHops { get; init; } = 6;

    /// <summary>Gets the kinds of nodes that a path may run through; its ends are exempt. Empty for all.</summary>
    public ImmutableArray<EntityKind> Kinds { get; init; } = [];

    /// <summary>Gets the types of edges that a path may follow. Empty for all, either way. Possible matches are a matter of <see cref="Identity"/> alone.</summary>
    public ImmutableArray<LinkFilter> Links { get; init; } = [];

    /// <summary>Gets the time within which an edge must hold, at least in part; edges without times always do. Null for any time.</summary>
    public ValidTime? Window { get; init; }

    /// <summary>Gets whether each hop must come after the one before it, as <see cref="Transfer"/> says. Rankings by time imply it.</summary>
    public bool TimeRespecting { get; init; }

    /// <summary>Gets how long a time-respecting path may wait between hops.</summary>
    /// <value>The default value is <see cref="TransferRule.AtOrAfter"/>.</value>
    public TransferRule Transfer { get; init; } = TransferRule.AtOrAfter;

    /// <summary>Gets the least probability of a hop: of its edge times the decisions on identity that the edge needs.</summary>
    /// <value>The default value is 0.</value>
    public double MinLinkProbability { get; init; }

    /// <summary>Gets the least probability of a path.</summary>
    /// <value>The default value is 0.</value>
    public double MinPathProbability { get; init; }

    /// <summary>Gets the nodes that no path may touch, its ends included.</summary>
    public NodeSet Exclude { get; init; } = NodeSet.Empty;

    /// <summary>Gets the nodes that paths should rather not run through: every path through fewer of them comes before every path through more.</summary>
    public NodeSet Avoid { get; init; } = NodeSet.Empty;

    /// <summary>Gets the way-points: of each set a path must touch at least one node, in any order, its ends included. At most 30 sets.</summary>
    public ImmutableArray<NodeSet> Via { get; init; } = [];

    /// <summary>Gets the most edges of one type that a node on the way may have; a path uses no edge type at a node that has more. Null for no cap.</summary>
    /// <value>The default value is 200.</value>
    /// <remarks>All distinct edges of the type in the whole graph count, whatever the query's other filters. Ends are exempt.</remarks>
    public int? HubCap { get; init; } = 200;

    /// <summary>Gets caps for a kind of node or a type of edge, by its name, in place of <see cref="HubCap"/>. Where both have one, the lower counts.</summary>
    public ImmutableSortedDictionary<string, int> HubCaps { get; init; } = NoCaps;

    /// <summary>Gets what running through busy nodes costs under <see cref="PathRanking.Cost"/>: this times ln(number of edges of the type), for each
    /// of the two edges used at each node on the way. From 0 to 100.</summary>
    /// <value>The default value is 0.</value>
    public double HubPenalty { get; init; }

    /// <summary>Gets which decisions on identity a path may use.</summary>
    public IdentityMode Identity { get; init; }

    /// <summary>Gets the order of the answer.</summary>
    public PathRanking Ranking { get; init; }

    /// <summary>Gets the name of the edges' cost to rank by under <see cref="PathRanking.Cost"/>, or null for −ln of the probability.
    /// Edges without it are not followed. Costs count to seven decimals.</summary>
    public string? CostProperty { get; init; }

    /// <summary>Gets the most paths to return, from 1.</summary>
    /// <value>The default value is 10.</value>
    public int MaxPaths { get; init; } = 10;

    /// <summary>Gets how many edges the search may touch before it ends with what it has.</summary>
    /// <value>The default value is 10,000,000.</value>
    public long ExpansionBudget { get; init; } = 10_000_000;

    /// <summary>Gets how long the search may take before it ends with what it has, or null for no limit. With one, answers may differ from run to run.</summary>
    public TimeSpan? TimeBudget { get; init; }

    /// <summary>Gets whether hops must follow one another in time, be it by <see cref="TimeRespecting"/> or by the ranking.</summary>
    public bool RespectsTime => TimeRespecting || Ranking is PathRanking.EarliestArrival or PathRanking.LatestDeparture or PathRanking.Fastest;

    internal static ImmutableSortedDictionary<string, int> NoCaps { get; } = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <summary>A query between two entities, with all else at its default.</summary>
    public static PathQuery Between(EntityId from, EntityId to) => Between(NodeSet.Of(from), NodeSet.Of(to));

    /// <summary>A query between what two source records speak of, with all else at its default.</summary>
    public static PathQuery Between(RecordId from, RecordId to) => Between(NodeSet.Of(from), NodeSet.Of(to));

    /// <summary>A query from any of the origins to any of the destinations, with all else at its default.</summary>
    public static PathQuery Between(NodeSet from, NodeSet to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        return new PathQuery { From = from, To = to };
    }

    /// <summary>Reads a query in JSON, as <see cref="ToJson"/> writes it; what is left out has its default.</summary>
    /// <exception cref="LinkageSettingsException">The JSON is broken, or has unknown names or unfit values; all mistakes at once.</exception>
    public static PathQuery FromJson(string json) => PathQueryJson.Read(json);

    /// <summary>Writes the query as a JSON object, always in the same form.</summary>
    public string ToJson() => PathQueryJson.Write(this);

    /// <inheritdoc/>
    public bool Equals(PathQuery? other) => other is not null && (ReferenceEquals(this, other) || ToJson() == other.ToJson());

    /// <inheritdoc/>
    public override int GetHashCode() => ToJson().GetHashCode(StringComparison.Ordinal);

    /// <summary>Checks the query by itself.</summary>
    /// <exception cref="LinkageSettingsException">The query contradicts itself; all mistakes at once.</exception>
    public void Validate() => PathQueryChecks.Check(this);
}
