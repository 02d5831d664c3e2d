using System.Collections.Immutable;
using Linkage.Comparisons;

namespace Linkage;

/// <summary>A model tied to a table: compares rows and weighs what it finds. Safe to share between threads; asking allocates nothing.</summary>
/// <remarks>A pair's weight is prior + Σ level weights + Σ term weights + correlation; ties to things together count at most the relational cap.</remarks>
internal sealed class BoundModel
{
    private readonly BoundComparison[] _comparisons;
    private readonly double[][] _levelWeights;
    private readonly BoundTerms?[][] _terms;
    private readonly bool[] _relational;
    private readonly bool _hasRelational;
    private readonly double _relationalCap;
    private readonly BoundCorrelation _correlation;
    private readonly BoundOrder _order;
    private readonly BindingContext _context;

    private BoundModel(LinkageModel model, RecordTable table, double relationalCap)
    {
        Model = model;
        _context = new BindingContext(table);
        ImmutableArray<Comparison> comparisons = model.Settings.Comparisons;
        _comparisons = [.. comparisons.Select(comparison => BoundComparison.Create(comparison, _context))];
        _levelWeights = [.. comparisons.Select((_, i) => model.Parameters[i].Select(level => level.Weight.Bits).ToArray())];
        _terms = [.. _comparisons.Select((bound, i) => BindTerms(model, bound, model.Parameters[i]))];
        _relational = [.. comparisons.Select(comparison => comparison.IsRelational)];
        _hasRelational = _relational.Contains(true);
        _relationalCap = relationalCap;
        _correlation = BoundCorrelation.Of(model);
        Prior = model.Prior(table).Bits;
        _order = BoundOrder.Create(comparisons, (i, level) => _levelWeights[i][level] + (_terms[i][level]?.Most ?? 0), i => ChancesOf(comparisons[i], model.Parameters[i]));
        MostBits = Prior + _correlation.Most + _order.Most;
        _context.Complete();
    }

    private BoundModel(BoundModel shared)
    {
        (Model, Prior, MostBits) = (shared.Model, shared.Prior, shared.MostBits);
        (_levelWeights, _terms, _correlation, _order) = (shared._levelWeights, shared._terms, shared._correlation, shared._order);
        (_relational, _hasRelational, _relationalCap) = (shared._relational, shared._hasRelational, shared._relationalCap);
        _context = shared._context.WithProbe();
        _comparisons = [.. Model.Settings.Comparisons.Select(comparison => BoundComparison.Create(comparison, _context))];
    }

    public LinkageModel Model { get; }

    /// <summary>Gets the bits of the prior on this table.</summary>
    public double Prior { get; }

    public int Count => _comparisons.Length;

    public static BoundModel Create(LinkageModel model, RecordTable table, double relationalCap = double.PositiveInfinity) =>
        new(model, table, relationalCap);

    /// <summary>Makes the same model for the table and one further record at a time, see <see cref="SetProbe"/>; for one thread. What is large is shared.</summary>
    public BoundModel WithProbe() => new(this);

    /// <summary>Sets the further record, of which the row is <see cref="ProbedColumn.ProbeRow"/>; null for none.</summary>
    public void SetProbe(SourceRecord? probe) => _context.SetProbe(probe);

    /// <summary>Gets the numbers of the further record as a tile takes them.</summary>
    public void CopyProbe(Span<int> numbers)
    {
        for (int place = 0; place < numbers.Length; place++)
            numbers[place] = _context.ProbeNumber(place);
    }

    /// <summary>Gets the number of places that a record has in a tile.</summary>
    public int PlaceCount => _context.Ids.Count;

    /// <summary>Finds the level of every comparison.</summary>
    public void Compare(int left, int right, Span<byte> levels)
    {
        for (int i = 0; i < _comparisons.Length; i++)
            levels[i] = _comparisons[i].LevelOf(left, right);
    }

    /// <summary>Gets more bits than any pair has.</summary>
    public double MostBits { get; }

    /// <summary>Makes a tile for pairs of the table.</summary>
    public PairTile CreateTile() => new(_context.Ids, Count);

    /// <summary>Finds the level of every comparison for the pairs of a tile, the cheap ones first; pairs that are found to weigh less than the floor before the
    /// end are taken out of it.</summary>
    /// <param name="tile">The pairs.</param>
    /// <param name="floor">In bits, the prior included. Every pair that weighs as much stays, and some that do not.</param>
    /// <param name="most">Scratch, an entry a pair.</param>
    public void Compare(PairTile tile, double floor, Span<float> most)
    {
        // Single precision is enough for a bound that has some room.
        float least = (float)(floor - MostBits - 0.001);
        most[..tile.Count].Clear();
        for (int next = 0; next < Count && tile.Count > 0; next++)
        {
            int comparison = _order.Cheapest[next];
            if (next > 0 && _order.IsCostly(comparison))
                Drop(tile, least, most, _order.Cheapest.AsSpan(0, next), worthwhile: tile.Count / 16);
            _comparisons[comparison].Compare(tile, tile.Levels[comparison]);
            BoundSums.Lower(most, tile.Levels[comparison].AsSpan(0, tile.Count), _order.Shortfalls(comparison));
        }

        Drop(tile, least, most, _order.Cheapest, worthwhile: 1);
    }

    private static void Drop(PairTile tile, float least, Span<float> most, ReadOnlySpan<int> comparisons, int worthwhile)
    {
        Span<int> kept = tile.Pending.AsSpan(0, tile.Count);
        int count = BoundSums.AtLeast(most[..tile.Count], least, kept);
        if (kept.Length - count < Math.Max(1, worthwhile))
            return;
        for (int i = 0; i < count; i++)
            most[i] = most[kept[i]];
        tile.Keep(kept[..count], comparisons);
    }

    /// <summary>Weighs a compared pair, prior included.</summary>
    public double Weigh(int left, int right, ReadOnlySpan<byte> levels)
    {
        double weight = Prior + _correlation.Bits(levels);
        double relational = 0;
        for (int i = 0; i < _comparisons.Length; i++)
        {
            ref double sum = ref _relational[i] ? ref relational : ref weight;
            sum += _levelWeights[i][levels[i]];
            sum += TermBits(i, left, right, levels[i]);
        }

        return _hasRelational ? weight + Math.Min(relational, _relationalCap) : weight;
    }

    /// <summary>Weighs the compared pairs of a tile, prior included: what <see cref="Weigh(int, int, ReadOnlySpan{byte})"/> gives for each.</summary>
    /// <param name="tile">The pairs.</param>
    /// <param name="weights">Receives a weight a pair.</param>
    /// <param name="relational">Scratch, an entry a pair.</param>
    public void Weigh(PairTile tile, Span<double> weights, Span<double> relational)
    {
        weights = weights[..tile.Count];
        weights.Fill(Prior);
        _correlation.AddTo(tile, weights);
        if (_hasRelational)
            relational[..tile.Count].Clear();
        for (int i = 0; i < _comparisons.Length; i++)
            Add(tile, i, _relational[i] ? relational[..tile.Count] : weights);
        for (int pair = 0; _hasRelational && pair < weights.Length; pair++)
            weights[pair] += Math.Min(relational[pair], _relationalCap);
    }

    // The bits of the level first and those of the term after them, as for one pair.
    private void Add(PairTile tile, int comparison, Span<double> weights)
    {
        double[] levelWeights = _levelWeights[comparison];
        ReadOnlySpan<byte> levels = tile.Levels[comparison].AsSpan(0, weights.Length);
        for (int pair = 0; pair < weights.Length; pair++)
            weights[pair] += levelWeights[levels[pair]];
        for (int level = 0; level < levelWeights.Length; level++)
        {
            if (_terms[comparison][level] is BoundTerms terms)
                _comparisons[comparison].AddTerms(tile, levels, level, terms.BitsByTerm, weights);
        }
    }

    /// <summary>Compares and weighs a pair.</summary>
    public double Weigh(int left, int right)
    {
        Span<byte> levels = stackalloc byte[AgreementPattern.MaxComparisons];
        levels = levels[.._comparisons.Length];
        Compare(left, right, levels);
        return Weigh(left, right, levels);
    }

    /// <summary>Gets the bits of a level, without its term.</summary>
    public double LevelBits(int comparison, int level) => _levelWeights[comparison][level];

    /// <summary>Gets what the rarity of the agreeing value adds to its level's bits.</summary>
    public double TermBits(int comparison, int left, int right, int level)
    {
        if (_terms[comparison][level] is not BoundTerms terms)
            return 0;
        int term = _comparisons[comparison].TermOf(left, right, level);
        return term == 0 ? 0 : terms.BitsOf(term);
    }

    /// <summary>Gets the correction for comparisons that agree together more than one by one.</summary>
    public double CorrelationBits(ReadOnlySpan<byte> levels) => _correlation.Bits(levels);

    /// <summary>Gets the corrections one by one, named as explanations name them: <c>correlation:A×B</c>.</summary>
    public IEnumerable<(string Name, double Bits)> CorrelationParts(ReadOnlySpan<byte> levels) =>
        _correlation.Parts(Model.Settings.Comparisons, levels.ToArray());

    /// <summary>Gets what the relational cap takes off a pair's weight: 0 or less.</summary>
    public double CapBits(int left, int right, ReadOnlySpan<byte> levels)
    {
        double relational = 0;
        for (int i = 0; i < _comparisons.Length; i++)
            relational += _relational[i] ? _levelWeights[i][levels[i]] + TermBits(i, left, right, levels[i]) : 0;
        return Math.Min(relational, _relationalCap) - relational;
    }

    public BoundComparison Comparison(int index) => _comparisons[index];

    // Most non-matches that are compared lack values as often as others do, which the parameters do not tell.
    private static double[] ChancesOf(Comparison comparison, ImmutableArray<LevelParameters> parameters) =>
        [.. parameters.Select((level, i) => comparison.Levels[i].IsNull ? 0 : level.U)];

    private static BoundTerms?[] BindTerms(LinkageModel model, BoundComparison bound, ImmutableArray<LevelParameters> parameters)
    {
        BoundTerms?[] terms = new BoundTerms?[parameters.Length];
        for (int level = 0; level < terms.Length; level++)
        {
            if (bound.Comparison.Levels[level].TermFrequency is TermFrequency frequency)
                terms[level] = BoundTerms.Of(model, frequency, bound.TermsAt(level)!, UOfExact(bound.Comparison, parameters, level, frequency));
        }

        return terms;
    }

    // A fuzzy level is adjusted as the exact level on the same field would be: that is whose u the shares average to.
    private static double UOfExact(Comparison comparison, ImmutableArray<LevelParameters> parameters, int level, TermFrequency frequency)
    {
        for (int other = 0; other < parameters.Length; other++)
        {
            LevelCondition condition = comparison.Levels[other].Condition;
            if (condition.Type == ConditionType.Exact && condition.Field == frequency.Field && condition.OtherField.Length == 0 && !frequency.CountsHolders)
                return parameters[other].U;
        }

        return parameters[level].U;
    }
}
