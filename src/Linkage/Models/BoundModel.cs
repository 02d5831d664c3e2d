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
    private readonly BoundWords?[][] _words;
    private readonly bool[] _relational;
    private readonly bool _hasRelational;
    private readonly double _relationalCap;
    private readonly BoundCorrelation _correlation;
    private readonly BoundHousehold? _household;
    private readonly BoundOrder _order;
    private readonly BindingContext _context;

    private BoundModel(LinkageModel model, RecordTable table, double relationalCap, int threads)
    {
        Model = model;
        _context = new BindingContext(table);
        ImmutableArray<Comparison> comparisons = model.Settings.Comparisons;
        _comparisons = ColumnPreparation.Bind(comparisons, _context, threads);
        _levelWeights = [.. comparisons.Select((_, i) => model.Parameters[i].Select(level => level.Weight.Bits).ToArray())];
        _terms = [.. _comparisons.Select((bound, i) => BoundTerms.OfAll(model, bound, model.Parameters[i]))];
        _words = [.. _comparisons.Select((bound, i) => BoundWords.OfAll(model, bound, model.Parameters[i]))];
        _relational = [.. comparisons.Select(comparison => comparison.IsRelational)];
        _hasRelational = _relational.Contains(true);
        _relationalCap = relationalCap;
        _correlation = BoundCorrelation.Of(model);
        _household = model.Household is Household household
            ? BoundHousehold.Create(household, table, model.Settings.LinkType, comparisons, (i, level) => model.Parameters[i][level].U, model.Correlations)
            : null;
        Prior = model.Prior(table).Bits;
        _order = BoundOrder.Create(_comparisons, (i, level) => _levelWeights[i][level] + (_terms[i][level]?.Most ?? _words[i][level]?.Most ?? 0), i => ChancesOf(comparisons[i], model.Parameters[i]));
        MostBits = Prior + MostCorrelation + _order.Most;
        _context.Complete();
    }

    private BoundModel(BoundModel shared)
    {
        (Model, Prior, MostBits) = (shared.Model, shared.Prior, shared.MostBits);
        (_levelWeights, _terms, _words, _correlation, _household, _order) = (shared._levelWeights, shared._terms, shared._words, shared._correlation, shared._household, shared._order);
        (_relational, _hasRelational, _relationalCap) = (shared._relational, shared._hasRelational, shared._relationalCap);
        _context = shared._context.WithProbe();
        _comparisons = [.. Model.Settings.Comparisons.Select(comparison => BoundComparison.Create(comparison, _context))];
    }

    public LinkageModel Model { get; }

    /// <summary>Gets the bits of the prior on this table.</summary>
    public double Prior { get; }

    public int Count => _comparisons.Length;

    /// <summary>Gets the most bits that ties to things count together.</summary>
    public double RelationalCap => _relationalCap;

    /// <summary>Gets the most that all corrections between comparisons add together, 0 or more.</summary>
    public double MostCorrelation => _correlation.Most + (_household?.Most ?? 0);

    /// <summary>Gets whether the model corrects anything.</summary>
    public bool Corrects => _household is not null || !Model.Correlations.IsEmpty;

    public static BoundModel Create(LinkageModel model, RecordTable table, double relationalCap = double.PositiveInfinity, int threads = 1) =>
        new(model, table, relationalCap, threads);

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

    /// <summary>Finds the level of every comparison for the pairs of a tile; pairs that are found to weigh less than the floor before the end are taken out of it.</summary>
    /// <remarks>First the gates of all comparisons, which say for each pair which values it lacks and which are equal, and so what it can reach at most. Then the
    /// rest, the cheap comparisons first, for pairs that are open and can still reach the floor.</remarks>
    /// <param name="tile">The pairs.</param>
    /// <param name="floor">In bits, the prior included. Every pair that weighs as much stays, and some that do not.</param>
    public void Compare(PairTile tile, double floor)
    {
        // Single precision is enough for a bound that has some room.
        tile.Least = (float)(floor - MostBits - 0.001);
        tile.Most.AsSpan(0, tile.Count).Clear();
        PassGates(tile);
        for (int comparison = 0; comparison < Count; comparison++)
        {
            if (BoundsOf(comparison) is not null)
                LowerByTerms(tile, comparison);
        }

        foreach (int comparison in _order.Cheapest)
        {
            if (tile.Count == 0)
                break;
            if (BoundsOf(comparison) is LevelBounds bounds)
                Finish(tile, comparison, bounds);
            else
                CompareWhole(tile, comparison);
        }

        Drop(tile, worthwhile: 1);
    }

    // A model with a probe has no gates: who knows what the next probe has.
    private LevelBounds? BoundsOf(int comparison) => _comparisons[comparison].Plan.HasGate ? _order.Bounds(comparison) : null;

    private void PassGates(PairTile tile)
    {
        int count = 0;
        for (int comparison = 0; comparison < Count; comparison++)
        {
            if (BoundsOf(comparison) is not null)
                tile.Gates[count++] = _comparisons[comparison].Plan.GateOf(tile, tile.Levels[comparison]);
        }

        Gate.Mark(tile.Gates.AsSpan(0, count), tile.Left.AsSpan(0, tile.Count), tile.Right.AsSpan(0, tile.Count));
        for (int comparison = 0; comparison < Count; comparison++)
        {
            if (BoundsOf(comparison) is LevelBounds bounds)
                BoundSums.Lower(tile.Most, tile.Levels[comparison].AsSpan(0, tile.Count), bounds.Gate);
        }
    }

    // Common values are equal most often, and tell least.
    private void LowerByTerms(PairTile tile, int comparison)
    {
        byte equal = _comparisons[comparison].Plan.EqualLevel;
        if (equal == LevelStep.None || _terms[comparison][equal] is not BoundTerms terms)
            return;
        int count = BoundSums.AtLeast(tile.Most.AsSpan(0, tile.Count), tile.Least, tile.Levels[comparison].AsSpan(0, tile.Count), equal, tile.Pending);
        _comparisons[comparison].LowerByTerms(tile, tile.Pending.AsSpan(0, count), equal, terms.Shortfalls);
    }

    private void Finish(PairTile tile, int comparison, LevelBounds bounds)
    {
        Span<byte> levels = tile.Levels[comparison].AsSpan(0, tile.Count);
        int count = BoundSums.AtLeast(tile.Most.AsSpan(0, tile.Count), tile.Least, levels, LevelPlan.Open, tile.Pending);
        if (count == 0)
            return;
        tile.Bounds = bounds;
        _comparisons[comparison].Plan.Finish(tile, count, levels);
        tile.Bounds = null;
        BoundSums.Lower(tile.Most, levels, bounds.Rest);
    }

    private void CompareWhole(PairTile tile, int comparison)
    {
        if (_order.IsCostly(comparison))
            Drop(tile, worthwhile: tile.Count / 16);
        _comparisons[comparison].Compare(tile, tile.Levels[comparison]);
        BoundSums.Lower(tile.Most, tile.Levels[comparison].AsSpan(0, tile.Count), _order.Shortfalls(comparison));
    }

    private static void Drop(PairTile tile, int worthwhile)
    {
        Span<int> kept = tile.Pending.AsSpan(0, tile.Count);
        int count = BoundSums.AtLeast(tile.Most.AsSpan(0, tile.Count), tile.Least, kept);
        if (kept.Length - count < Math.Max(1, worthwhile))
            return;
        for (int i = 0; i < count; i++)
            tile.Most[i] = tile.Most[kept[i]];
        tile.Keep(kept[..count]);
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

        if (_household is not null)
            weight += HouseholdBits(left, right, levels);
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
            Add(tile, i, _levelWeights[i], _relational[i] ? relational[..tile.Count] : weights, terms => terms.BitsByTerm);
        if (_household is not null)
            AddHousehold(tile, weights);
        for (int pair = 0; _hasRelational && pair < weights.Length; pair++)
            weights[pair] += Math.Min(relational[pair], _relationalCap);
    }

    // The bits of the level first and those of the term after them, as for one pair.
    private void Add(PairTile tile, int comparison, double[] levelWeights, Span<double> weights, Func<BoundTerms, double[]> bits)
    {
        ReadOnlySpan<byte> levels = tile.Levels[comparison].AsSpan(0, weights.Length);
        for (int pair = 0; pair < weights.Length; pair++)
            weights[pair] += levelWeights[levels[pair]];
        for (int level = 0; level < levelWeights.Length; level++)
        {
            if (_terms[comparison][level] is BoundTerms terms)
                _comparisons[comparison].AddTerms(tile, levels, level, bits(terms), weights);
            else if (_words[comparison][level] is BoundWords words)
                AddWords(tile, levels, level, words, _comparisons[comparison].TermColumnAt(level)!, weights);
        }
    }

    private static void AddWords(PairTile tile, ReadOnlySpan<byte> levels, int level, BoundWords words, ComparedColumn column, Span<double> weights)
    {
        for (int pair = 0; pair < levels.Length; pair++)
            weights[pair] += levels[pair] == level ? words.BitsOf(column, tile.LeftRow(pair), tile.RightRow(pair)) : 0;
    }

    private void AddHousehold(PairTile tile, Span<double> weights)
    {
        Span<double> sums = tile.Sums.AsSpan(0, weights.Length);
        Span<byte> levels = stackalloc byte[AgreementPattern.MaxComparisons];
        levels = levels[..Count];
        for (int pair = 0; pair < sums.Length; pair++)
        {
            tile.LevelsOf(pair, levels);
            sums[pair] = _household!.Start(levels);
        }

        for (int i = 0; i < Count; i++)
        {
            if (_household!.RatiosOf(i) is double[] ratios)
                Add(tile, i, ratios, sums, terms => terms.OneWordBitsByTerm);
        }

        for (int pair = 0; pair < sums.Length; pair++)
            weights[pair] += _household!.Bits(sums[pair]);
    }

    /// <summary>Gets what a pair loses because people under one roof would agree as well; 0 for a model without households.</summary>
    public double HouseholdBits(int left, int right, ReadOnlySpan<byte> levels)
    {
        if (_household is null)
            return 0;
        double sum = _household.Start(levels);
        for (int i = 0; i < levels.Length; i++)
        {
            if (_household.RatiosOf(i) is double[] ratios)
            {
                sum += ratios[levels[i]];
                sum += HouseholdTermBits(i, left, right, levels[i]);
            }
        }

        return _household.Bits(sum);
    }

    /// <summary>Gets what a pair at other levels would lose.</summary>
    /// <param name="levels">The levels.</param>
    /// <param name="terms">What rarity would add for people under one roof, by comparison: see <see cref="HouseholdTermBits"/>.</param>
    public double HouseholdBits(ReadOnlySpan<byte> levels, ReadOnlySpan<double> terms)
    {
        if (_household is null)
            return 0;
        double sum = _household.Start(levels);
        for (int i = 0; i < levels.Length; i++)
            sum += _household.RatiosOf(i) is double[] ratios ? ratios[levels[i]] + terms[i] : 0;
        return _household.Bits(sum);
    }

    /// <summary>Gets the name that explanations give to <see cref="HouseholdBits(int, int, ReadOnlySpan{byte})"/>: the traits for which the pair has values.</summary>
    public string HouseholdName(ReadOnlySpan<byte> levels)
    {
        List<string> names = [];
        for (int i = 0; i < levels.Length; i++)
        {
            if (_household?.RatiosOf(i) is not null && !Model.Settings.Comparisons[i].Levels[levels[i]].IsNull)
                names.Add(Model.Settings.Comparisons[i].Name);
        }

        return "correlation:" + string.Join('×', names);
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
    public double TermBits(int comparison, int left, int right, int level) => TermBits(comparison, left, right, level, terms => terms.BitsByTerm);

    /// <summary>Gets what rarity adds for people under one roof: of a whole name one word, for they share no more.</summary>
    public double HouseholdTermBits(int comparison, int left, int right, int level) => TermBits(comparison, left, right, level, terms => terms.OneWordBitsByTerm);

    private double TermBits(int comparison, int left, int right, int level, Func<BoundTerms, double[]> bits)
    {
        if (_words[comparison][level] is BoundWords words)
            return words.BitsOf(_comparisons[comparison].TermColumnAt(level)!, left, right);
        if (_terms[comparison][level] is not BoundTerms terms)
            return 0;
        int term = _comparisons[comparison].TermOf(left, right, level);
        return term == 0 ? 0 : bits(terms)[term];
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
}
