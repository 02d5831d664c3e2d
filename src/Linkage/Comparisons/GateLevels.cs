namespace Linkage.Comparisons;

/// <summary>What equality of value numbers decides.</summary>
/// <param name="Null">The level of a pair that lacks a value.</param>
/// <param name="Equal">The level of a pair of equal values.</param>
/// <param name="Other">The level of any other pair, for now.</param>
/// <param name="EqualIsDecided">Whether pairs of equal values are done with.</param>
internal readonly record struct GateLevels(byte Null, byte Equal, byte Other, bool EqualIsDecided);
