using System.Collections.Immutable;
using Linkage.Comparisons;

namespace Linkage;

/// <summary>The corrections of a model, by index of comparison. Of several that a comparison has, the one that adds most and the one that takes most count: the
/// one says what goes together among matches, the other among non-matches.</summary>
internal sealed class BoundCorrelation
{
    private readonly Corrected[] _corrected;

    private BoundCorrelation(Corrected[] corrected) => _corrected = corrected;

    public static BoundCorrelation Of(LinkageModel model) => Of(model.Settings.Comparisons, model.Correlations);

    public static BoundCorrelation Of(ImmutableArray<Comparison> comparisons, ImmutableArray<Correlation> correlations) =>
        new([.. correlations.GroupBy(correlation => correlation.Right, StringComparer.Ordinal).Select(group => Bind(comparisons, group))]);

    /// <summary>Binds the corrections between some of the comparisons.</summary>
    public static BoundCorrelation Among(ImmutableArray<Comparison> comparisons, ImmutableArray<Correlation> correlations, bool[] used) =>
        Of(comparisons, [.. correlations.Where(correlation => used[IndexOf(comparisons, correlation.Left)] && used[IndexOf(comparisons, correlation.Right)])]);

    /// <summary>Gets the most that all corrections together add, 0 or more.</summary>
    public double Most => _corrected.Sum(corrected => corrected.Most);

    public double Bits(ReadOnlySpan<byte> levels)
    {
        double bits = 0;
        foreach (Corrected corrected in _corrected)
        {
            ((double up, _), (double down, _)) = corrected.Strongest(levels);
            bits += up + down;
        }

        return bits;
    }

    /// <summary>Gets the bits that are taken from a pair: what goes together among non-matches, without what matches show.</summary>
    public double TakenBits(ReadOnlySpan<byte> levels)
    {
        double bits = 0;
        foreach (Corrected corrected in _corrected)
            bits += corrected.Strongest(levels).Down.Bits;
        return bits;
    }

    /// <summary>Adds the corrections of compared pairs to their weights.</summary>
    public void AddTo(PairTile tile, Span<double> weights)
    {
        if (_corrected.Length == 0)
            return;
        Span<byte> levels = stackalloc byte[AgreementPattern.MaxComparisons];
        levels = levels[..tile.Levels.Length];
        for (int pair = 0; pair < weights.Length; pair++)
        {
            tile.LevelsOf(pair, levels);
            weights[pair] += Bits(levels);
        }
    }

    /// <summary>Gets each correction that applies, with the names of the two comparisons.</summary>
    public IEnumerable<(string Name, double Bits)> Parts(ImmutableArray<Comparison> comparisons, byte[] levels)
    {
        foreach (Corrected corrected in _corrected)
        {
            ((double Bits, int Left) up, (double Bits, int Left) down) = corrected.Strongest(levels);
            foreach ((double bits, int left) in new[] { up, down }.Where(part => part.Bits != 0))
                yield return ($"correlation:{comparisons[left].Name}×{comparisons[corrected.Right].Name}", bits);
        }
    }

    private static Corrected Bind(ImmutableArray<Comparison> comparisons, IGrouping<string, Correlation> group)
    {
        int right = IndexOf(comparisons, group.Key);
        int rightLevels = comparisons[right].Levels.Length;
        return new Corrected(right, rightLevels, [.. group.Select(correlation => (IndexOf(comparisons, correlation.Left), correlation.Bits.ToArray()))]);
    }

    public static int IndexOf(ImmutableArray<Comparison> comparisons, string name)
    {
        for (int i = 0; i < comparisons.Length; i++)
        {
            if (comparisons[i].Name == name)
                return i;
        }

        throw new InvalidOperationException($"The model corrects comparison '{name}', which it does not have.");
    }

    // A comparison and those that it follows from.
    private sealed record Corrected(int Right, int RightLevels, (int Left, double[] Bits)[] Lefts)
    {
        public double Most => Math.Max(0, Lefts.Max(left => left.Bits.Max()));

        public ((double Bits, int Left) Up, (double Bits, int Left) Down) Strongest(ReadOnlySpan<byte> levels)
        {
            ((double Bits, int Left) up, (double Bits, int Left) down) = ((0, -1), (0, -1));
            foreach ((int left, double[] table) in Lefts)
            {
                double bits = table[(levels[left] * RightLevels) + levels[Right]];
                if (bits > up.Bits)
                    up = (bits, left);
                else if (bits < down.Bits)
                    down = (bits, left);
            }

            return (up, down);
        }
    }
}
