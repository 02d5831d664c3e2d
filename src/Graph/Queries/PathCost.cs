namespace Linkage.Graph;

/// <summary>What paths are ordered by before their ids: soft-avoided nodes on the way, the value of the ranking, hops.</summary>
/// <remarks>Values are whole numbers, so that sums do not depend on their order and equal costs are equal.</remarks>
internal readonly record struct PathCost(int Avoided, long Value, int Hops) : IComparable<PathCost>
{
    /// <summary>The highest cost that an edge may have.</summary>
    public const double MostCost = 1 << 30;

    /// <summary>How many units make a cost of 1 where edges have costs of their own.</summary>
    public const double PropertyScale = 1 << 24;

    /// <summary>How many units make one nat of improbability.</summary>
    public const double ProbabilityScale = 1L << 32;

    private const double MostNats = 700;

    /// <summary>−ln of a probability in units; what is nearly impossible counts as e⁻⁷⁰⁰.</summary>
    public static long OfProbability(double probability) => probability >= 1 ? 0
        : (long)Math.Round(Math.Min(MostNats, -Math.Log(Math.Max(probability, double.Epsilon))) * ProbabilityScale);

    public static PathCost operator +(PathCost left, PathCost right) =>
        new(left.Avoided + right.Avoided, left.Value + right.Value, left.Hops + right.Hops);

    public int CompareTo(PathCost other)
    {
        int order = Avoided.CompareTo(other.Avoided);
        if (order == 0)
            order = Value.CompareTo(other.Value);
        return order == 0 ? Hops.CompareTo(other.Hops) : order;
    }
}
