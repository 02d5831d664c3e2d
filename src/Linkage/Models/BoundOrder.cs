using Linkage.Comparisons;

namespace Linkage;

/// <summary>The comparisons of a model from cheap to costly, and how far each level falls short of the best outcome of its comparison.</summary>
internal sealed class BoundOrder
{
    private const int Fuzzy = 2;

    private readonly float[][] _shortfalls;
    private readonly LevelBounds?[] _bounds;
    private readonly bool[] _isCostly;

    private BoundOrder(int[] cheapest, bool[] isCostly, float[][] shortfalls, LevelBounds?[] bounds, double most) =>
        (Cheapest, _isCostly, _shortfalls, _bounds, Most) = (cheapest, isCostly, shortfalls, bounds, most);

    /// <summary>Gets the numbers of the comparisons, the cheapest first; of those that cost about alike the one first that takes most bits for its effort from pairs that no gate decides.</summary>
    public int[] Cheapest { get; }

    /// <summary>Gets the sum of the best outcomes of all comparisons, in bits.</summary>
    public double Most { get; }

    /// <summary>Gets how many bits each level at least loses against the best outcome of its comparison: sixteen entries, of which the first are levels.</summary>
    public float[] Shortfalls(int comparison) => _shortfalls[comparison];

    /// <summary>Gets what the levels of a comparison with a gate lose; null for one without.</summary>
    public LevelBounds? Bounds(int comparison) => _bounds[comparison];

    /// <summary>Gets whether a comparison costs so much that pairs which cannot reach the floor are best dropped before it.</summary>
    public bool IsCostly(int comparison) => _isCostly[comparison];

    /// <param name="comparisons">The comparisons.</param>
    /// <param name="mostBits">The most bits that a level of a comparison gives.</param>
    /// <param name="chances">The chance of each level of a comparison for a non-match.</param>
    public static BoundOrder Create(BoundComparison[] comparisons, Func<int, int, double> mostBits, Func<int, double[]> chances)
    {
        double[][] bits = [.. comparisons.Select((comparison, i) => Enumerable.Range(0, comparison.Comparison.Levels.Length).Select(level => mostBits(i, level)).ToArray())];
        double[] best = [.. bits.Select(levels => levels.Max())];
        int[] costs = [.. comparisons.Select(comparison => comparison.Comparison.Levels.Max(level => CostOf(level.Condition)))];
        float[][] shortfalls = [.. bits.Select((levels, i) => Padded(levels, best[i]))];
        LevelBounds?[] bounds = [.. comparisons.Select((comparison, i) => BoundsOf(comparison.Plan, bits[i].Length, shortfalls[i]))];
        int[] order =
        [
            .. Enumerable.Range(0, bits.Length)
                .OrderBy(i => costs[i])
                .ThenByDescending(i => Expected(bounds[i]?.Rest ?? shortfalls[i], OpenChances(bounds[i], chances(i))) / EffortOf(comparisons[i].Comparison))
                .ThenBy(i => i),
        ];
        return new BoundOrder(order, Array.ConvertAll(costs, cost => cost >= Fuzzy), shortfalls, bounds, best.Sum());
    }

    private static LevelBounds? BoundsOf(LevelPlan plan, int levels, float[] shortfalls) =>
        plan.HasGate ? new LevelBounds(shortfalls, levels, plan.NullLevel, plan.EqualLevel) : null;

    // Of a comparison with a gate the levels of the pairs that it leaves open.
    private static double[] OpenChances(LevelBounds? bounds, double[] chances)
    {
        if (bounds is null)
            return chances;
        double[] open = [.. chances.Select((chance, level) => bounds.IsGate(level) ? 0 : chance)];
        double sum = open.Sum();
        return sum > 0 ? [.. open.Select(chance => chance / sum)] : open;
    }

    private static float[] Padded(double[] levels, double best)
    {
        float[] shortfalls = new float[16];
        for (int level = 0; level < levels.Length; level++)
            shortfalls[level] = (float)(best - levels[level]);
        return shortfalls;
    }

    // What a non-match is likely to lose: such a comparison first.
    private static double Expected(float[] shortfalls, ReadOnlySpan<double> chances)
    {
        double sum = 0;
        for (int level = 0; level < chances.Length; level++)
            sum += shortfalls[level] * chances[level];
        return sum;
    }

    // About what a pair costs: finding it, and each measure that is taken of it.
    private static double EffortOf(Comparison comparison) =>
        1 + comparison.Levels.SelectMany(level => level.Condition.Fields.Select(field => (level.Condition.Type, field))).Distinct().Sum(measure => measure.Type switch
        {
            ConditionType.Else or ConditionType.Null => 0,
            ConditionType.Jaro or ConditionType.JaroWinkler => 1.5,
            ConditionType.Exact or ConditionType.DateWithin or ConditionType.NumberWithin => 0.25,
            _ => 1,
        });

    private static int CostOf(LevelCondition condition) => condition.Type switch
    {
        ConditionType.Else or ConditionType.Null or ConditionType.Exact or ConditionType.ExactValid or ConditionType.NumberWithin => 0,
        ConditionType.And or ConditionType.Or or ConditionType.Not => condition.Parts.Max(CostOf),
        ConditionType.ArrayIntersect or ConditionType.Prefix or ConditionType.Date or ConditionType.DateWithin => 1,
        ConditionType.Custom => 4,
        ConditionType.Name => 3,
        _ => Fuzzy,
    };
}
