namespace Linkage;

/// <summary>A pair of records that some blocking rule proposed for comparison.</summary>
/// <param name="Left">The row of the first record in its table; always smaller than <paramref name="Right"/>.</param>
/// <param name="Right">The row of the second record in the same table.</param>
public readonly record struct CandidatePair(int Left, int Right);
