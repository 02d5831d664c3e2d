using System.Collections.Immutable;

namespace Linkage.Graph.Tests;

/// <summary>A finished resolution written out by hand: which records form which entity, and how sure that is.</summary>
internal sealed class SmallResolution
{
    private readonly SortedDictionary<RecordId, (EntityKind Kind, int Entity)> _records = [];
    private readonly Dictionary<RecordId, ValidTime> _valid = [];
    private readonly List<RecordLink> _links = [];
    private readonly List<(RecordId Left, RecordId Right, double Probability)> _pairs = [];
    private readonly List<(RecordId Left, RecordId Right, double Probability)> _possible = [];

    public static DateTimeOffset Day(int day) => new(2024, 3, day, 0, 0, 0, TimeSpan.Zero);

    public SmallResolution Entity(EntityKind kind, params string[] records)
    {
        int entity = _records.Count;
        foreach (string record in records)
            _records.Add(RecordId.Parse(record), (kind, entity));
        return this;
    }

    public SmallResolution Valid(string record, int from, int? to)
    {
        _valid.Add(RecordId.Parse(record), new ValidTime(Day(from), to is { } end ? Day(end) : null));
        return this;
    }

    public SmallResolution Pair(string left, string right, double probability)
    {
        _pairs.Add((RecordId.Parse(left), RecordId.Parse(right), probability));
        return this;
    }

    public SmallResolution Possible(string left, string right, double probability)
    {
        _possible.Add((RecordId.Parse(left), RecordId.Parse(right), probability));
        return this;
    }

    public SmallResolution Link(string from, string type, string to, string? role = null, int? day = null, int? until = null, double probability = 1)
    {
        RecordId start = RecordId.Parse(from);
        _links.Add(new RecordLink(start, type, RecordId.Parse(to))
        {
            Role = role,
            At = day is { } at ? Day(at) : null,
            Until = until is { } end ? Day(end) : null,
            Probability = probability,
            Basis = start.Source,
        });
        return this;
    }

    public Resolution Build()
    {
        Dictionary<EntityKind, RecordTable> tables = _records.Values.Select(record => record.Kind).Distinct().ToDictionary(kind => kind, TableOf);
        LinkRow[] links = [.. _links.Select(link => new LinkRow(End(link.From, tables), link.Type, End(link.To, tables))
        {
            Role = link.Role,
            At = link.At,
            Until = link.Until,
            Probability = link.Probability,
            Basis = link.Basis,
        })];
        Dictionary<EntityKind, KindResolution> kinds = tables.ToDictionary(pair => pair.Key, pair => KindOf(pair.Value));
        PossibleMatch[] possible = [.. _possible.Select(match => Match(match, kinds))];
        return new Resolution(new RecordSet(tables.Values, links, LoadReport.Empty), kinds.Values, possible, [], Survivorship.MostReported);
    }

    private RecordTable TableOf(EntityKind kind)
    {
        RecordId[] ids = [.. _records.Where(record => record.Value.Kind == kind).Select(record => record.Key)];
        return new RecordTable(RecordSchema.Of(kind), ids, new SourceRow[ids.Length], Array.ConvertAll(ids, id => _valid.GetValueOrDefault(id)), ImmutableDictionary<string, ValueColumn>.Empty);
    }

    private KindResolution KindOf(RecordTable table)
    {
        int[] clusters = [.. Enumerable.Range(0, table.Count).Select(row => _records[table.IdOf(row)].Entity)];
        ImmutableArray<ScoredPair> pairs = [.. _pairs
            .Where(pair => _records[pair.Left].Kind == table.Kind)
            .Select(pair => new ScoredPair(table.RowOf(pair.Left), table.RowOf(pair.Right), default, pair.Probability, default, 0))];
        return new KindResolution(table, EntityPartition.Create(table, clusters), pairs, null, null);
    }

    private LinkEndRow End(RecordId id, Dictionary<EntityKind, RecordTable> tables) => _records.TryGetValue(id, out (EntityKind Kind, int Entity) record)
        ? new LinkEndRow(record.Kind, tables[record.Kind].RowOf(id))
        : new LinkEndRow(default, -1, id.ToString());

    private PossibleMatch Match((RecordId Left, RecordId Right, double Probability) match, Dictionary<EntityKind, KindResolution> kinds)
    {
        EntityId IdOf(RecordId record)
        {
            KindResolution kind = kinds[_records[record].Kind];
            return kind.Partition.IdOf(kind.Partition.EntityOfRow(kind.Table.RowOf(record)));
        }
        return new PossibleMatch(IdOf(match.Left), IdOf(match.Right), match.Probability, match.Left, match.Right);
    }
}
