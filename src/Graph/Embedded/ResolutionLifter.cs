namespace Linkage.Graph;

/// <summary>Makes a graph of a resolution: links between records become edges between the entities they belong to.</summary>
internal sealed class ResolutionLifter
{
    private readonly Resolution _resolution;
    private readonly GraphOptions _options;
    private readonly KindResolution[] _kinds;
    private readonly Dictionary<EntityKind, int> _kindIndexes;
    private readonly EdgeColumnsBuilder _edges = new();
    private readonly int[][] _entityNodes;    // kind, entity
    private readonly int[][] _recordNodes;    // kind, row; empty without their layer
    private readonly int[][] _recordNumbers;  // kind, row

    public ResolutionLifter(Resolution resolution, GraphOptions options)
    {
        (_resolution, _options) = (resolution, options);
        _kinds = [.. resolution.AllKinds.OrderBy(kind => kind.Kind)];
        _kindIndexes = Enumerable.Range(0, _kinds.Length).ToDictionary(index => _kinds[index].Kind);
        _entityNodes = Array.ConvertAll(_kinds, kind => new int[kind.Partition.Count]);
        _recordNodes = Array.ConvertAll(_kinds, kind => new int[options.Records ? kind.Table.Count : 0]);
        _recordNumbers = Array.ConvertAll(_kinds, kind => new int[kind.Table.Count]);
    }

    public EntityGraph Lift()
    {
        NodeColumns nodes = AddNodes();
        RecordColumns records = NumberRecords();
        Statement[] statements = Statements();
        AddEdges(statements, isRecordLayer: false);
        if (_options.Records)
            AddEdges(statements, isRecordLayer: true);
        AddPossibleMatches();
        return new EntityGraph(nodes, _edges.Build(), records, _options);
    }

    private NodeColumns AddNodes()
    {
        List<(string Id, ResolvedNode Thing)> nodes = [];
        foreach (KindResolution kind in _kinds)
        {
            for (int entity = 0; entity < kind.Partition.Count; entity++)
                nodes.Add((kind.Partition.IdOf(entity).Value, new(kind, entity, false)));
            for (int row = 0; _options.Records && row < kind.Table.Count; row++)
                nodes.Add((kind.Table.IdOf(row).ToString(), new(kind, row, true)));
        }
        string[] ids = [.. nodes.Select(node => node.Id)];
        ResolvedNode[] things = [.. nodes.Select(node => node.Thing)];
        Array.Sort(ids, things, StringComparer.Ordinal);
        for (int node = 0; node < things.Length; node++)
            (things[node].IsRecord ? _recordNodes : _entityNodes)[_kindIndexes[things[node].Kind.Kind]][things[node].Index] = node;
        return new NodeColumns(
            ids,
            Array.ConvertAll(things, thing => (byte)LayerOf(thing)),
            Array.ConvertAll(things, thing => (ushort)_kindIndexes[thing.Kind.Kind]),
            Array.ConvertAll(_kinds, kind => kind.Kind),
            new ResolvedProperties(_resolution, things));
    }

    private static GraphLayer LayerOf(ResolvedNode thing) =>
        thing.IsRecord ? GraphLayer.Record : thing.Kind.Kind == EntityKind.Event ? GraphLayer.Event : GraphLayer.Entity;

    // The tables are sorted by record id; merging them sorts all records.
    private RecordColumns NumberRecords()
    {
        int count = _kinds.Sum(kind => kind.Table.Count);
        RecordId[] ids = new RecordId[count];
        int[] nodes = new int[count];
        int[] owners = new int[count];
        double[] probabilities = new double[count];
        string[] by = new string[count];
        int[] next = new int[_kinds.Length];
        for (int record = 0; record < count; record++)
        {
            int kind = Smallest(next);
            int row = next[kind]++;
            _recordNumbers[kind][row] = record;
            ids[record] = _kinds[kind].Table.IdOf(row);
            nodes[record] = _options.Records ? _recordNodes[kind][row] : -1;
            owners[record] = _entityNodes[kind][_kinds[kind].Partition.EntityOfRow(row)];
            probabilities[record] = _kinds[kind].ProbabilityOf(row);
            by[record] = DecidedBy(_kinds[kind], row);
        }
        return new RecordColumns(ids, nodes, owners, probabilities, by);
    }

    private int Smallest(int[] next)
    {
        int smallest = -1;
        for (int kind = 0; kind < next.Length; kind++)
        {
            if (next[kind] < _kinds[kind].Table.Count
                && (smallest < 0 || _kinds[kind].Table.IdOf(next[kind]) < _kinds[smallest].Table.IdOf(next[smallest])))
                smallest = kind;
        }
        return smallest;
    }

    private static string DecidedBy(KindResolution kind, int row) =>
        kind.Judged.IsHeld(row) ? "judgment" : kind.Table.ResolveModeOf(row) == ResolveMode.Model && kind.Model is not null ? "model" : "key";

    // A record that is alone in its entity needs no decision.
    private int DecisionOf(int kind, int row) =>
        _kinds[kind].Partition.RowsOf(_kinds[kind].Partition.EntityOfRow(row)).Length > 1 ? _recordNumbers[kind][row] : -1;

    private Statement[] Statements()
    {
        LinkTable links = _resolution.Records.LinkTable;
        List<Statement> statements = new(links.Count);
        foreach (LinkRow link in links.Rows)
        {
            if (link.From.IsDangling || link.To.IsDangling
                || !_kindIndexes.TryGetValue(link.From.Kind, out int fromKind) || !_kindIndexes.TryGetValue(link.To.Kind, out int toKind))
                continue;
            statements.Add(new Statement
            {
                FromKind = fromKind,
                FromRow = link.From.Row,
                ToKind = toKind,
                ToRow = link.To.Row,
                Type = _edges.TypeOf(link.Type),
                Role = _edges.RoleOf(link.Role),
                Source = link.Basis,
                Probability = link.Probability,
                Times = TimesOf(link, _kinds[fromKind].Table, _kinds[toKind].Table),
            });
        }
        return [.. statements];
    }

    // A link that began when one of its records became valid lasts as long as the record does. Any other with a beginning and no end
    // is an observation: it held at that moment.
    private TickRange? TimesOf(LinkRow link, RecordTable from, RecordTable to)
    {
        if (link is { At: null, Until: null })
            return null;
        if (link is not { At: { } at, Until: null })
            return EdgeTimes.ToTicks(new ValidTime(link.At, link.Until));
        foreach (ValidTime valid in (ReadOnlySpan<ValidTime>)[from.ValidOf(link.From.Row), to.ValidOf(link.To.Row)])
        {
            if (valid.From == at && !(valid.To < at))
                return EdgeTimes.ToTicks(valid);
        }
        return EdgeTimes.ToTicks(new ValidTime(at, at));
    }

    private void AddEdges(Statement[] statements, bool isRecordLayer)
    {
        foreach (ref Statement statement in statements.AsSpan())
        {
            statement.From = NodeOf(statement.FromKind, statement.FromRow, isRecordLayer);
            statement.To = NodeOf(statement.ToKind, statement.ToRow, isRecordLayer);
        }
        Array.Sort(statements, Statement.Order);
        for (int first = 0, end; first < statements.Length; first = end)
        {
            for (end = first + 1; end < statements.Length && Statement.Order(statements[first], statements[end]) == 0; end++)
            {
            }
            if (statements[first].From != statements[first].To)
                AddEdge(statements.AsSpan(first..end), isRecordLayer);
        }
    }

    private int NodeOf(int kind, int row, bool isRecordLayer) =>
        isRecordLayer ? _recordNodes[kind][row] : _entityNodes[kind][_kinds[kind].Partition.EntityOfRow(row)];

    private void AddEdge(ReadOnlySpan<Statement> statements, bool isRecordLayer)
    {
        SortedDictionary<string, double> sources = new(StringComparer.Ordinal);
        List<TickRange> times = [];
        List<RecordPair> supports = [];
        Statement best = statements[0];
        foreach (Statement statement in statements)
        {
            sources[statement.Source] = Math.Max(sources.GetValueOrDefault(statement.Source), statement.Probability);
            supports.Add(PairOf(statement));
            if (statement.Times is { } time)
                times.Add(time);
            if (IsBetter(statement, best))
                best = statement;
        }
        EdgeDraft draft = new()
        {
            From = best.From,
            To = best.To,
            Type = best.Type,
            Role = best.Role,
            Basis = _edges.BasisOf(string.Join(',', sources.Keys.Where(source => source.Length > 0))),
            Count = statements.Length,
            Probability = AnyOf(sources.Values),
            FromDecision = isRecordLayer ? -1 : DecisionOf(best.FromKind, best.FromRow),
            ToDecision = isRecordLayer ? -1 : DecisionOf(best.ToKind, best.ToRow),
        };
        _edges.Add(
            draft,
            [.. times.Distinct().OrderBy(time => time.From).ThenBy(time => time.To)],
            [.. supports.Distinct().OrderBy(pair => pair.From).ThenBy(pair => pair.To)]);
    }

    private RecordPair PairOf(Statement statement) =>
        new(_recordNumbers[statement.FromKind][statement.FromRow], _recordNumbers[statement.ToKind][statement.ToRow]);

    // The statement that stands on the surest identities; among equals the one of the smallest record ids.
    private bool IsBetter(Statement left, Statement right)
    {
        int order = Strength(left).CompareTo(Strength(right));
        if (order == 0)
            order = PairOf(right).From.CompareTo(PairOf(left).From);
        return order == 0 ? PairOf(left).To < PairOf(right).To : order > 0;
    }

    private double Strength(Statement statement) => statement.Probability
        * _kinds[statement.FromKind].ProbabilityOf(statement.FromRow) * _kinds[statement.ToKind].ProbabilityOf(statement.ToRow);

    // That at least one of independent sources is right.
    private static double AnyOf(IReadOnlyCollection<double> probabilities)
    {
        if (probabilities.Count == 1)
            return probabilities.First();   // as it is, without rounding
        double none = 1;
        foreach (double probability in probabilities)
            none *= 1 - probability;
        return 1 - none;
    }

    private void AddPossibleMatches()
    {
        int type = _edges.TypeOf(EdgeTypes.PossiblySame);
        int basis = _edges.BasisOf("");
        foreach (PossibleMatch match in _resolution.PossibleMatches.DistinctBy(match => (match.Left, match.Right)))
        {
            _resolution.Records.TryFind(match.LeftRecord, out EntityKind kind, out int left);
            _resolution.Records.TryFind(match.RightRecord, out _, out int right);
            int index = _kindIndexes[kind];
            EdgeDraft draft = new()
            {
                From = _entityNodes[index][_kinds[index].Partition.IndexOf(match.Left)],
                To = _entityNodes[index][_kinds[index].Partition.IndexOf(match.Right)],
                Type = type,
                Role = -1,
                Basis = basis,
                Count = 1,
                Probability = match.Probability,
                FromDecision = -1,
                ToDecision = -1,
            };
            _edges.Add(draft, [], [new RecordPair(_recordNumbers[index][left], _recordNumbers[index][right])]);
        }
    }

    /// <summary>A link between two records on its way to an edge.</summary>
    private struct Statement
    {
        public int From;
        public int To;
        public int Type;
        public int Role;
        public int FromKind;
        public int FromRow;
        public int ToKind;
        public int ToRow;
        public string Source;
        public double Probability;
        public TickRange? Times;

        public static int Order(Statement left, Statement right)
        {
            int order = left.From.CompareTo(right.From);
            if (order == 0)
                order = left.To.CompareTo(right.To);
            if (order == 0)
                order = left.Type.CompareTo(right.Type);
            return order == 0 ? left.Role.CompareTo(right.Role) : order;
        }
    }
}
