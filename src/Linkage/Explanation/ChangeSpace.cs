namespace Linkage;

/// <summary>What the levels of a pair could be instead, and what that would weigh.</summary>
internal sealed class ChangeSpace
{
    /// <summary>Gets the level of each comparison.</summary>
    public required byte[] Levels { get; init; }

    /// <summary>Gets what each comparison adds as it is, the rarity of its value included.</summary>
    public required double[] Bits { get; init; }

    /// <summary>Gets the levels of each comparison that add more than the present one, with what they add, by rising bits.</summary>
    public required (byte Level, double Bits)[][] Options { get; init; }

    /// <summary>Gets the weight before any comparison.</summary>
    public double Prior { get; init; }

    /// <summary>Gets the comparisons that count at most <see cref="Cap"/> together.</summary>
    public required bool[] Relational { get; init; }

    /// <summary>Gets the most that relational comparisons count together.</summary>
    public double Cap { get; init; } = double.PositiveInfinity;

    /// <summary>Gets the corrections between comparisons at given levels; null for none.</summary>
    public Func<byte[], double>? Correlation { get; init; }

    /// <summary>Gets the most that all corrections add.</summary>
    public double MostCorrelation { get; init; }

    /// <summary>Weighs the pair at other levels.</summary>
    /// <param name="chosen">For each comparison the place of its option, or -1 for the present level.</param>
    public double Weigh(ReadOnlySpan<int> chosen)
    {
        byte[] levels = [.. Levels];
        (double weight, double relational) = (Prior, 0);
        for (int i = 0; i < levels.Length; i++)
        {
            double bits = Bits[i];
            if (chosen[i] >= 0)
                (levels[i], bits) = Options[i][chosen[i]];
            weight += bits;
            relational += Relational[i] ? bits : 0;
        }

        return weight + Math.Min(relational, Cap) - relational + (Correlation?.Invoke(levels) ?? 0);
    }
}
