using System.Collections.Immutable;

namespace Linkage;

/// <summary>A finished resolution: entities of all kinds, what may still be the same, and every record they rest on.</summary>
/// <remarks>Entities and links are views over tables, made when asked for, as are the report and possible matches. Immutable; safe to share between threads.</remarks>
public sealed class Resolution
{
    private readonly ImmutableDictionary<EntityKind, KindResolution> _kinds;
    private readonly Lazy<ImmutableArray<PossibleMatch>> _possibleMatches;
    private readonly Lazy<ResolutionReport> _report;

    internal Resolution(RecordSet records, IEnumerable<KindResolution> kinds, IEnumerable<PossibleMatch> possibleMatches, IEnumerable<IdentifierReuse> reuses, Survivorship survivorship)
    {
        Records = records;
        _kinds = kinds.ToImmutableDictionary(kind => kind.Kind);
        Kinds = [.. EntityKind.All.Where(_kinds.ContainsKey), .. _kinds.Keys.Where(kind => !EntityKind.All.Contains(kind)).Order()];
        _possibleMatches = new Lazy<ImmutableArray<PossibleMatch>>(() => [.. possibleMatches]);
        IdentifierReuses = [.. reuses];
        Survivorship = survivorship;
        Entities = new EntityList(this, [.. Kinds.Select(kind => _kinds[kind])]);
        _report = new Lazy<ResolutionReport>(MakeReport);
    }

    /// <summary>Gets the records, standardised.</summary>
    public RecordSet Records { get; }

    /// <summary>Gets the kinds that have entities, in the order of <see cref="EntityKind.All"/>.</summary>
    public ImmutableArray<EntityKind> Kinds { get; }

    /// <summary>Gets all entities, by kind, then by id.</summary>
    public IReadOnlyList<Entity> Entities { get; }

    /// <summary>Gets the pairs of entities that may be the same, the likeliest first.</summary>
    public ImmutableArray<PossibleMatch> PossibleMatches => _possibleMatches.Value;

    /// <summary>Gets the documents that records of several persons state, by document.</summary>
    public ImmutableArray<IdentifierReuse> IdentifierReuses { get; }

    /// <summary>Gets the judgments that were given, of each pair the one that counts, by the ids of its records.</summary>
    public ImmutableArray<Judgment> Judgments { get; internal init; } = [];

    /// <summary>Gets the links between records.</summary>
    public IReadOnlyList<RecordLink> Links => Records.Links;

    /// <summary>Gets the model of each kind that was resolved by one.</summary>
    public ImmutableDictionary<EntityKind, LinkageModel> Models =>
        _kinds.Values.Where(kind => kind.Model is not null).ToImmutableDictionary(kind => kind.Kind, kind => kind.Model!);

    /// <summary>Gets what was done, in figures.</summary>
    public ResolutionReport Report => _report.Value;

    internal Survivorship Survivorship { get; }

    /// <summary>Gets the pairs of a kind at or above the review threshold, by left and right row of its table; empty for a kind without a model.</summary>
    public ImmutableArray<ScoredPair> Pairs(EntityKind kind) => _kinds.TryGetValue(kind, out KindResolution? resolved) ? resolved.PairArray : [];

    /// <summary>Gets the entities of one kind, by id.</summary>
    public IReadOnlyList<Entity> EntitiesOf(EntityKind kind) => _kinds.TryGetValue(kind, out KindResolution? resolved) ? new EntityList(this, [resolved]) : [];

    /// <summary>Gets the entity a record belongs to. O(log n).</summary>
    /// <exception cref="KeyNotFoundException">No record has this id.</exception>
    public Entity EntityOf(RecordId record) =>
        TryFind(record, out Entity? entity) ? entity : throw new KeyNotFoundException("The resolution has no record with this id. Ids are written source:key or source:key/name.");

    /// <summary>Finds the entity a record belongs to.</summary>
    public bool TryFind(RecordId record, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Entity? entity)
    {
        entity = null;
        if (Records.TryFind(record, out EntityKind kind, out int row) && _kinds.TryGetValue(kind, out KindResolution? resolved))
            entity = new Entity(this, resolved, resolved.Partition.EntityOfRow(row));
        return entity is not null;
    }

    /// <summary>Finds an entity by its id.</summary>
    public bool TryGet(EntityId id, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Entity? entity)
    {
        entity = null;
        foreach (KindResolution kind in _kinds.Values)
        {
            int index = id.Value.StartsWith(kind.Kind.Code, StringComparison.Ordinal) ? kind.Partition.IndexOf(id) : -1;
            if (index >= 0)
                entity = new Entity(this, kind, index);
        }
        return entity is not null;
    }

    internal KindResolution? KindOf(EntityKind kind) => _kinds.GetValueOrDefault(kind);

    internal IEnumerable<KindResolution> AllKinds => Kinds.Select(kind => _kinds[kind]);

    private ResolutionReport MakeReport() =>
        new([.. Kinds.Select(kind => _kinds[kind].Report())], PossibleMatches.Length, IdentifierReuses.Length, Records.Links.Count, Records.Report)
        {
            Judgments = JudgmentReport.Of(Judgments, Kinds.Select(kind => _kinds[kind].Judged)),
            StateHash = Linkage.StateHash.Of(Kinds.Select(kind => _kinds[kind])),
        };
}
