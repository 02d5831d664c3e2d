using System.Collections.Immutable;

namespace Linkage.Graph.Tests.Queries;

/// <summary>Small random networks and random questions to them, the same for the same seed.</summary>
internal sealed class RandomNetwork
{
    private static readonly EntityKind[] Kinds = [EntityKind.Person, EntityKind.Phone, EntityKind.Event];
    private static readonly string[] Types = ["calls", "owns", "took-part", EdgeTypes.PossiblySame];
    private static readonly double[] Probabilities = [1, 1, 0.9, 0.9, 0.5, 0.25, 0.7, 0];
    private readonly Random _random;
    private readonly bool _alwaysDated;

    public RandomNetwork(int seed, bool alwaysDated = false)
    {
        _random = new Random(seed);
        _alwaysDated = alwaysDated;
        int nodeCount = _random.Next(3, 8);
        Nodes = [.. Enumerable.Range(0, nodeCount).Select(node => new GraphNode($"n{(node * 7) % 10}-{node}", Pick(Kinds)))];
        double[] belongs = [.. Enumerable.Range(0, nodeCount * 2).Select(_ => Pick(Probabilities))];
        Dictionary<string, GraphEdge> edges = [];
        for (int i = _random.Next(3, 20); i > 0; i--)
        {
            int from = _random.Next(nodeCount);
            int to = _random.Next(nodeCount);
            GraphEdge edge = new(Nodes[from].Id, Pick(Types), Nodes[to].Id)
            {
                Role = _random.Next(3) == 0 ? "a" : null,
                Key = _random.Next(5) == 0 ? "k" : null,
                Probability = Pick(Probabilities),
                Times = Times(),
                Costs = _random.Next(6) == 0 ? GraphEdge.NoCosts : GraphEdge.NoCosts.Add("km", _random.Next(4)),
                Identity = from == to ? [] : [.. Decision(from, belongs), .. Decision(to, belongs)],
            };
            edges.TryAdd(edge.Id, edge);
        }
        Edges = [.. edges.Values];
    }

    public ImmutableArray<GraphNode> Nodes { get; }

    public ImmutableArray<GraphEdge> Edges { get; }

    public EntityGraph Build()
    {
        EntityGraphBuilder builder = new();
        foreach (GraphEdge edge in Edges.OrderBy(_ => _random.Next()))
            builder.AddEdge(edge);
        foreach (GraphNode node in Nodes.OrderBy(_ => _random.Next()))
            builder.AddNode(node);
        return builder.Build();
    }

    public PathQuery Query(PathRanking ranking, bool timeRespecting = false)
    {
        int minHops = _random.Next(6) == 0 ? 2 : 1;
        return PathQuery.Between(Some(2), Some(2)) with
        {
            Ranking = ranking,
            TimeRespecting = timeRespecting,
            MinHops = minHops,
            MaxHops = _random.Next(minHops + 1, 8),
            Kinds = _random.Next(7) == 0 ? [Pick(Kinds), Pick(Kinds)] : [],
            Links = _random.Next(6) == 0 ? [new(Pick(Types), (LinkDirection)_random.Next(3)), new(Pick(Types), (LinkDirection)_random.Next(3))] : [],
            Window = _random.Next(6) == 0 ? new ValidTime(Maybe(_random.Next(4, 8)), Maybe(_random.Next(9, 18))) : null,
            MinLinkProbability = _random.Next(6) == 0 ? 0.4 : 0,
            MinPathProbability = _random.Next(6) == 0 ? 0.3 : 0,
            Exclude = _random.Next(7) == 0 ? Some(1) : NodeSet.Empty,
            Avoid = _random.Next(4) == 0 ? Some(2) : NodeSet.Empty,
            Via = _random.Next(6) == 0 ? [.. Enumerable.Range(0, _random.Next(1, 3)).Select(_ => Some(2))] : [],
            HubCap = _random.Next(5) == 0 ? _random.Next(1, 5) : _random.Next(2) == 0 ? null : 200,
            HubCaps = _random.Next(6) == 0 ? PathQuery.NoCaps.Add("phone", _random.Next(0, 4)).Add("calls", 2) : PathQuery.NoCaps,
            HubPenalty = ranking == PathRanking.Cost && _random.Next(2) == 0 ? 0.4 : 0,
            CostProperty = ranking == PathRanking.Cost && _random.Next(2) == 0 ? "km" : null,
            Identity = _random.Next(2) == 0 ? IdentityMode.WithPossible(0.5) : IdentityMode.AsResolved,
            MaxPaths = _random.Next(3) == 0 ? 1 : _random.Next(2) == 0 ? 3 : 100_000,
            Transfer = Rule(),
        };
    }

    private TransferRule Rule()
    {
        TransferRule rule = Pick([TransferRule.After, TransferRule.AtOrAfter, TransferRule.Renewing]);
        return rule with
        {
            MinWait = TimeSpan.FromTicks(_random.Next(3) == 0 ? 2 : 0),
            MaxWait = _random.Next(2) == 0 ? TimeSpan.FromTicks(_random.Next(2, 6)) : null,
        };
    }

    private NodeSet Some(int most) =>
        NodeSet.OfNodes([.. Enumerable.Range(0, _random.Next(1, most + 1)).Select(_ => Nodes[_random.Next(Nodes.Length)].Id)]);

    private IEnumerable<IdentityEvidence> Decision(int node, double[] belongs)
    {
        int record = (node * 2) + _random.Next(2);
        return _random.Next(3) == 0 ? [] : [new IdentityEvidence(Nodes[node].Id, new RecordId("s", $"r{record}"), belongs[record], "model")];
    }

    private ImmutableArray<ValidTime> Times()
    {
        int count = _alwaysDated ? _random.Next(1, 4) : _random.Next(0, 4);
        return [.. Enumerable.Range(0, count).Select(_ =>
        {
            int from = _random.Next(0, 18);
            return new ValidTime(ReferencePaths.Tick(from), ReferencePaths.Tick(from + (_random.Next(2) == 0 ? 0 : _random.Next(1, 5))));
        })];
    }

    private DateTimeOffset? Maybe(int tick) => _random.Next(4) == 0 ? null : ReferencePaths.Tick(tick);

    private T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];
}
