using Linkage.Comparisons;

namespace Linkage;

/// <summary>A candidate pair with its weight.</summary>
/// <param name="Left">The row of the first record; always smaller than <paramref name="Right"/>.</param>
/// <param name="Right">The row of the second record.</param>
/// <param name="Weight">The whole weight in bits, prior included.</param>
/// <param name="Probability">The match probability, 0 to 1.</param>
/// <param name="Pattern">The level of every comparison.</param>
/// <param name="Rule">The place of the blocking rule that proposed the pair first; -1 where none did.</param>
public readonly record struct ScoredPair(int Left, int Right, MatchWeight Weight, double Probability, AgreementPattern Pattern, int Rule);
