namespace Linkage.Comparisons;

/// <summary>The batch form of a comparison: decides the level of some thousand pairs step by step, each step for the pairs that are still open.</summary>
/// <remarks>Finds what <see cref="BoundComparison.LevelOf"/> finds. Pairs of rows with several values are left to that.</remarks>
internal sealed class LevelPlan
{
    /// <summary>The mark, in place of a level, of a pair that the gate leaves open. It is no level: <see cref="Comparison.MaxLevels"/> is 15.</summary>
    public const byte Open = 15;

    private readonly BoundComparison _comparison;
    private readonly int[] _severalPlaces;
    private readonly int _gate;
    private readonly byte _nullLevel;
    private readonly byte _equalLevel;
    private readonly LevelStep[] _steps;
    private readonly int _equalPlace;
    private readonly byte _startLevel;

    /// <param name="comparison">The comparison.</param>
    /// <param name="severalPlaces">The columns in which some row has several values.</param>
    /// <param name="gate">The column that both rows need, or -1.</param>
    /// <param name="nullLevel">The level of pairs that lack it.</param>
    /// <param name="equalLevel">The level of pairs with equal numbers in the gate column; <see cref="LevelStep.None"/> when that decides nothing.</param>
    /// <param name="steps">What decides the rest, in the order of levels.</param>
    public LevelPlan(BoundComparison comparison, int[] severalPlaces, int gate, byte nullLevel, byte equalLevel, LevelStep[] steps)
    {
        (_comparison, _severalPlaces, _gate, _nullLevel, _equalLevel, _steps) = (comparison, severalPlaces, gate, nullLevel, equalLevel, steps);
        (_equalPlace, _startLevel) = equalLevel == LevelStep.None && steps is [TestStep { EqualPlace: >= 0 } first, ..] ? (first.EqualPlace, first.Level) : (gate, equalLevel);
    }

    /// <summary>Gets whether the work divides into <see cref="GateOf"/>, which is cheap, and <see cref="Finish"/>.</summary>
    public bool HasGate => _gate >= 0 && _severalPlaces.Length == 0 && _nullLevel != _comparison.ElseLevel;

    /// <summary>Gets the level of pairs that lack a value of the gate's column.</summary>
    public byte NullLevel => _nullLevel;

    /// <summary>Gets the level of pairs that the gate finds to have equal values, or <see cref="LevelStep.None"/>.</summary>
    public byte EqualLevel => _startLevel;

    /// <summary>Gets what the gate reads and writes: the levels of pairs that lack a value or have equal ones, and <see cref="Open"/> for the others.</summary>
    public GateColumn GateOf(PairTile tile, byte[] levels)
    {
        byte equal = _startLevel == LevelStep.None ? Open : _startLevel;
        return new GateColumn(tile.Ids(_gate), tile.Ids(_equalPlace), new GateLevels(_nullLevel, equal, Open), levels);
    }

    /// <summary>Finds the levels of open pairs.</summary>
    /// <param name="tile">The tile.</param>
    /// <param name="count">How many pairs are open, whose numbers are the first of <see cref="PairTile.Pending"/>.</param>
    /// <param name="levels">The levels by pair.</param>
    public void Finish(PairTile tile, int count, Span<byte> levels)
    {
        Span<int> pending = tile.Pending.AsSpan(0, count);
        byte elseLevel = _comparison.ElseLevel;
        foreach (int pair in pending)
            levels[pair] = elseLevel;
        if (count == 0 || _steps.Length == 0)
            return;
        tile.Loaded = (-1, 0);
        if (_gate >= 0)
        {
            tile.Load(_gate, pending);
            tile.Loaded = (_gate, count);
        }

        Decide(tile, pending, levels);
    }

    /// <summary>Finds the level of every pair of a tile.</summary>
    public void Compare(PairTile tile, byte[] levels)
    {
        Span<byte> own = levels.AsSpan(0, tile.Count);
        if (_gate < 0)
            own.Fill(Open);
        else
            Gate.Mark([GateOf(tile, levels)], tile.Left.AsSpan(0, tile.Count), tile.Right.AsSpan(0, tile.Count));
        if (_severalPlaces.Length > 0)
            DecideSeveral(tile, own);
        Finish(tile, MaskedIndexes.Equal(own, Open, tile.Pending), own);
    }

    private void Decide(PairTile tile, Span<int> pending, Span<byte> levels)
    {
        foreach (LevelStep step in _steps)
        {
            if (pending.IsEmpty)
                break;
            pending = pending[..step.Decide(tile, pending, levels)];
            tile.Loaded = (-1, 0);
        }
    }

    // Rows with several values have a number below 0 in place of one; what the gate made of those is overwritten.
    private void DecideSeveral(PairTile tile, Span<byte> levels)
    {
        Span<byte> several = tile.Grades.AsSpan(0, levels.Length);
        several.Clear();
        foreach (int place in _severalPlaces)
        {
            ReadOnlySpan<int> ids = tile.Ids(place);
            for (int i = 0; i < several.Length; i++)
                several[i] |= (byte)((uint)(ids[tile.Left[i]] | ids[tile.Right[i]]) >> 31);
        }

        for (int i = 0; i < several.Length; i++)
        {
            if (several[i] != 0)
                levels[i] = _comparison.LevelOf(tile.LeftRow(i), tile.RightRow(i));
        }
    }
}
