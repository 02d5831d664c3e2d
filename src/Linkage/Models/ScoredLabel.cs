namespace Linkage;

/// <summary>The weight that a model gives a pair, and what is known of it.</summary>
/// <param name="Bits">The weight, prior included.</param>
/// <param name="IsMatch">Whether the pair matches.</param>
/// <param name="Count">How many pairs it stands for, above 0.</param>
internal readonly record struct ScoredLabel(double Bits, bool IsMatch, double Count);
