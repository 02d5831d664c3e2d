namespace Linkage.Comparisons;

/// <summary>What a comparison's gate reads and writes in a tile.</summary>
/// <param name="Ids">Value numbers by position; 0 is missing.</param>
/// <param name="EqualIds">The numbers that are equal or not; the same, or those of another column.</param>
/// <param name="Gate">What is decided.</param>
/// <param name="Levels">Receives a level for every pair.</param>
internal readonly record struct GateColumn(int[] Ids, int[] EqualIds, GateLevels Gate, byte[] Levels)
{
    /// <summary>Gets whether one column says what is missing and what is equal.</summary>
    public bool IsOne => ReferenceEquals(Ids, EqualIds);
}
