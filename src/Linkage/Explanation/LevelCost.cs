namespace Linkage;

/// <summary>What a comparison of a pair falls short of what it could have shown.</summary>
/// <param name="Comparison">The comparison.</param>
/// <param name="Level">The level that was reached.</param>
/// <param name="Weight">What it adds, in bits, the rarity of the value included.</param>
/// <param name="Best">The level that adds most.</param>
/// <param name="BestWeight">What that level adds, in bits, without the rarity of a value.</param>
public sealed record LevelCost(string Comparison, string Level, MatchWeight Weight, string Best, MatchWeight BestWeight)
{
    /// <summary>Gets what the level costs, in bits: above 0.</summary>
    public MatchWeight Lost => BestWeight - Weight;
}
