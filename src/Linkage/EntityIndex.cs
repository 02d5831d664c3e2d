using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Linkage;

/// <summary>Finds the entities of a resolution that a record speaks of: one person, vehicle, phone or document, searched among millions of records.</summary>
/// <remarks>
/// <para>For each blocking rule of a kind's model the index holds the rows under each key. A search meets the records that the rules would propose if the
/// record were in the table, and weighs them with the model as a run does. Oversized blocks, which a run cuts, are met whole, up to the search's own limit.</para>
/// <para>Memory: for each record and rule 4 bytes for each key it has, and 12 to 16 for each key there is; besides what weighing pairs needs (docs/engine.md). A
/// key <c>within(field,distance)</c> takes 16 to 20 bytes for each variant of each distinct value.</para>
/// <para>Immutable. Safe to use from many threads; concurrent searches do not wait for each other.</para>
/// </remarks>
public sealed class EntityIndex
{
    private readonly Resolution _resolution;
    private readonly Dictionary<EntityKind, KindIndex> _kinds;
    private readonly ConcurrentDictionary<EntityKind, IReadOnlyDictionary<string, string>> _entitiesByNumber = new();
    private readonly ConditionalWeakTable<RecordTable, RecordTable> _withEvidence = [];
    private readonly ConcurrentDictionary<EntityKind, ProbeMaker> _makers = new();

    private EntityIndex(Resolution resolution, EntityIndexOptions options, CancellationToken cancellationToken)
    {
        _resolution = resolution;
        _kinds = resolution.AllKinds
            .Where(kind => kind.Model is not null && (options.Kinds.IsDefaultOrEmpty || options.Kinds.Contains(kind.Kind)))
            .ToDictionary(kind => kind.Kind, kind => KindIndex.Create(kind, options, cancellationToken));
    }

    /// <summary>Gets the kinds that can be searched, in the order of the resolution.</summary>
    public ImmutableArray<EntityKind> Kinds => [.. _resolution.Kinds.Where(_kinds.ContainsKey)];

    /// <summary>Builds the index of a resolution.</summary>
    /// <param name="resolution">The resolution.</param>
    /// <param name="options">What is indexed; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The index. It keeps the resolution alive.</returns>
    /// <remarks>Cost: a sort of the records for each rule, and the preparation that scoring needs where it was not done before.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static EntityIndex From(Resolution resolution, EntityIndexOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(resolution);
        options ??= new EntityIndexOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxCandidates, 1, nameof(EntityIndexOptions.MaxCandidates));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Threads, 1, nameof(EntityIndexOptions.Threads));
        return new EntityIndex(resolution, options, cancellationToken);
    }

    /// <summary>Standardises what is known of someone or something as records of the resolution were standardised, for <see cref="Find"/>.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="values">Fields and their values, as a source would write them; a field can occur several times, an empty value is missing.</param>
    /// <returns>The record; its id is <c>probe:1</c>.</returns>
    /// <remarks>Hints that the mapping of a source gave (calendar, country, date order) are not known here; those of the load options are. To search as such a
    /// source writes, load a record through its mapping (<see cref="RecordLoader"/>). Safe to call from many threads.</remarks>
    /// <exception cref="ArgumentException">The kind cannot be searched, it has no such field, or no value is stated.</exception>
    public SourceRecord CreateProbe(EntityKind kind, IEnumerable<KeyValuePair<string, string>> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        KindIndex index = IndexOf(kind);
        return _makers.GetOrAdd(kind, _ => new ProbeMaker(index.Resolution.Table.Schema, _resolution.Records.Options)).Make(values);
    }

    /// <summary>Finds the entities that a record may speak of.</summary>
    /// <param name="probe">The record: of any table, such as one of <see cref="CreateProbe"/>, one loaded through a mapping, or one of the resolution, which then finds itself too.</param>
    /// <param name="limit">The most entities to find, from 1 up.</param>
    /// <returns>The entities, the greatest weight first, among equals the smallest id of the best record; empty when no rule proposes a record. Unlikely ones are
    /// among them: look at <see cref="Found.Decision"/>.</returns>
    /// <remarks>Deterministic. Which sources records are from does not count, whatever the link type. Cost: a look-up for each key of the record, and the comparison
    /// of at most <see cref="EntityIndexOptions.MaxCandidates"/> records. Records of a table prepare that table when the first of them is searched for.</remarks>
    /// <exception cref="ArgumentException">The record's kind cannot be searched, or the record states no value.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is below 1.</exception>
    public FoundList Find(SourceRecord probe, int limit = 10)
    {
        ArgumentNullException.ThrowIfNull(probe);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        KindIndex index = IndexOf(probe.Kind);
        if (!ProbeMaker.StatesValue(probe))
            throw new ArgumentException("The record states no value, so there is nothing to search for.", nameof(probe));
        return index.Find(WithEvidence(probe, index), limit);
    }

    private KindIndex IndexOf(EntityKind kind) => _kinds.TryGetValue(kind, out KindIndex? index)
        ? index
        : throw new ArgumentException($"Records of kind '{kind}' cannot be searched: the resolution has none that a model resolved, or the index leaves them out. It has: {string.Join(", ", Kinds)}.");

    // Persons have the things that they state as evidence. A record of the resolution has all that it is tied to.
    private SourceRecord WithEvidence(SourceRecord probe, KindIndex index)
    {
        if (probe.Kind != EntityKind.Person)
            return probe;
        RecordTable own = index.Resolution.Table;
        if (ReferenceEquals(probe.Table, _resolution.Records[probe.Kind]))
            return own.RecordOf(probe.Row);
        RecordTable table = _withEvidence.GetValue(probe.Table, others => EvidenceColumns.AddStated(others, own, EntitiesByNumber));
        return ReferenceEquals(table, probe.Table) ? probe : table.RecordOf(probe.Row);
    }

    private IReadOnlyDictionary<string, string> EntitiesByNumber(EntityKind kind) =>
        _entitiesByNumber.GetOrAdd(kind, missing => EvidenceColumns.ByNumber(_resolution.KindOf(missing)!));
}
