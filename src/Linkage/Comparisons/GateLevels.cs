namespace Linkage.Comparisons;

/// <summary>What equality of value numbers decides.</summary>
/// <param name="Null">The level of a pair that lacks a value.</param>
/// <param name="Equal">The level of a pair of equal values.</param>
/// <param name="Other">The level of any other pair, for now.</param>
internal readonly record struct GateLevels(byte Null, byte Equal, byte Other);
