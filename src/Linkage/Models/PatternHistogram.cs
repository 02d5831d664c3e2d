using Linkage.Comparisons;

namespace Linkage;

/// <summary>Counts the agreement patterns of tiles: in an array by the number of the pattern where there are few enough, else in a table.</summary>
/// <remarks>Used by one thread; sums of whole numbers do not depend on their order.</remarks>
internal sealed class PatternHistogram
{
    private const int MostCounters = 1 << 18;

    private readonly int[] _levelCounts;
    private readonly long[]? _counters;
    private readonly PatternCounts.Builder _builder;
    private readonly int[] _numbers = new int[PairTile.Capacity];

    /// <param name="levelCounts">How many levels each comparison has.</param>
    public PatternHistogram(int[] levelCounts)
    {
        _levelCounts = levelCounts;
        _builder = new PatternCounts.Builder(levelCounts.Length);
        double patterns = levelCounts.Aggregate(1.0, (product, count) => product * count);
        _counters = patterns <= MostCounters ? new long[(int)patterns] : null;
    }

    /// <summary>Counts the compared pairs of a tile.</summary>
    public void Add(PairTile tile)
    {
        if (_counters is null)
            AddToBuilder(tile);
        else
            Count(tile, _counters);
    }

    /// <summary>Adds all that was counted to a builder.</summary>
    public void AddTo(PatternCounts.Builder builder)
    {
        builder.AddAll(_builder);
        Span<byte> levels = stackalloc byte[AgreementPattern.MaxComparisons];
        levels = levels[.._levelCounts.Length];
        for (int number = 0; number < _counters?.Length; number++)
        {
            if (_counters[number] == 0)
                continue;
            for (int i = levels.Length - 1, rest = number; i >= 0; i--)
                (rest, levels[i]) = (rest / _levelCounts[i], (byte)(rest % _levelCounts[i]));
            builder.Add(levels, _counters[number]);
        }
    }

    private void Count(PairTile tile, long[] counters)
    {
        Span<int> numbers = _numbers.AsSpan(0, tile.Count);
        numbers.Clear();
        for (int i = 0; i < _levelCounts.Length; i++)
        {
            int count = _levelCounts[i];
            ReadOnlySpan<byte> levels = tile.Levels[i].AsSpan(0, numbers.Length);
            for (int pair = 0; pair < numbers.Length; pair++)
                numbers[pair] = (numbers[pair] * count) + levels[pair];
        }

        foreach (int number in numbers)
            counters[number]++;
    }

    private void AddToBuilder(PairTile tile)
    {
        Span<byte> levels = stackalloc byte[AgreementPattern.MaxComparisons];
        levels = levels[.._levelCounts.Length];
        for (int pair = 0; pair < tile.Count; pair++)
        {
            tile.LevelsOf(pair, levels);
            _builder.Add(levels);
        }
    }
}
