using System.Collections.Immutable;
using Linkage.Comparisons;

namespace Linkage;

/// <summary>The comparisons of a model from cheap to costly, and how far each level falls short of the best outcome of its comparison.</summary>
internal sealed class BoundOrder
{
    private readonly double[][] _shortfalls;

    private BoundOrder(int[] cheapest, double[][] shortfalls, double most) => (Cheapest, _shortfalls, Most) = (cheapest, shortfalls, most);

    /// <summary>Gets the numbers of the comparisons, the cheapest first.</summary>
    public int[] Cheapest { get; }

    /// <summary>Gets the sum of the best outcomes of all comparisons, in bits.</summary>
    public double Most { get; }

    /// <summary>Gets how many bits a level at least loses against the best outcome of its comparison.</summary>
    public double Shortfall(int comparison, int level) => _shortfalls[comparison][level];

    /// <param name="comparisons">The comparisons.</param>
    /// <param name="mostBits">The most bits that a level of a comparison gives.</param>
    public static BoundOrder Create(ImmutableArray<Comparison> comparisons, Func<int, int, double> mostBits)
    {
        double[][] bits = [.. comparisons.Select((comparison, i) => Enumerable.Range(0, comparison.Levels.Length).Select(level => mostBits(i, level)).ToArray())];
        double[] best = [.. bits.Select(levels => levels.Max())];
        int[] order = [.. Enumerable.Range(0, bits.Length).OrderBy(i => comparisons[i].Levels.Max(level => CostOf(level.Condition))).ThenBy(i => i)];
        return new BoundOrder(order, [.. bits.Select((levels, i) => Array.ConvertAll(levels, level => best[i] - level))], best.Sum());
    }

    private static int CostOf(LevelCondition condition) => condition.Type switch
    {
        ConditionType.Else or ConditionType.Null or ConditionType.Exact or ConditionType.ExactValid or ConditionType.NumberWithin => 0,
        ConditionType.And or ConditionType.Or or ConditionType.Not => condition.Parts.Max(CostOf),
        ConditionType.ArrayIntersect or ConditionType.Prefix or ConditionType.Date or ConditionType.DateWithin => 1,
        ConditionType.Custom => 4,
        ConditionType.Name => 3,
        _ => 2,
    };
}
