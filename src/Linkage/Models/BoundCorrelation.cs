using System.Collections.Immutable;
using Linkage.Comparisons;

namespace Linkage;

/// <summary>The corrections of a model, by index of comparison.</summary>
internal sealed class BoundCorrelation
{
    private readonly (int Left, int Right, int RightLevels, double[] Bits)[] _pairs;

    private BoundCorrelation((int Left, int Right, int RightLevels, double[] Bits)[] pairs) => _pairs = pairs;

    public static BoundCorrelation Of(LinkageModel model) => new(
        [.. model.Correlations.Select(correlation => Bind(model.Settings.Comparisons, correlation))]);

    /// <summary>Gets the most that all corrections together add.</summary>
    public double Most => _pairs.Sum(pair => pair.Bits.Max());

    public double Bits(ReadOnlySpan<byte> levels)
    {
        double bits = 0;
        foreach ((int left, int right, int rightLevels, double[] table) in _pairs)
            bits += table[(levels[left] * rightLevels) + levels[right]];
        return bits;
    }

    /// <summary>Adds the corrections of compared pairs to their weights.</summary>
    public void AddTo(PairTile tile, Span<double> weights)
    {
        if (_pairs.Length == 0)
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
        foreach ((int left, int right, int rightLevels, double[] table) in _pairs)
        {
            double bits = table[(levels[left] * rightLevels) + levels[right]];
            if (bits != 0)
                yield return ($"correlation:{comparisons[left].Name}×{comparisons[right].Name}", bits);
        }
    }

    private static (int Left, int Right, int RightLevels, double[] Bits) Bind(ImmutableArray<Comparison> comparisons, Correlation correlation)
    {
        int left = IndexOf(comparisons, correlation.Left);
        int right = IndexOf(comparisons, correlation.Right);
        return (left, right, comparisons[right].Levels.Length, [.. correlation.Bits]);
    }

    private static int IndexOf(ImmutableArray<Comparison> comparisons, string name)
    {
        for (int i = 0; i < comparisons.Length; i++)
        {
            if (comparisons[i].Name == name)
                return i;
        }

        throw new InvalidOperationException($"The model corrects comparison '{name}', which it does not have.");
    }
}
