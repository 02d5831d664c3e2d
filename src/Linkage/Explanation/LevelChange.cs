namespace Linkage;

/// <summary>A comparison that would have to come out otherwise.</summary>
/// <param name="Comparison">The comparison.</param>
/// <param name="From">The level that was reached.</param>
/// <param name="To">The level that would do.</param>
/// <param name="Gain">What the change adds to the weight by itself, in bits: corrections between comparisons are not in it.</param>
public sealed record LevelChange(string Comparison, string From, string To, MatchWeight Gain);
