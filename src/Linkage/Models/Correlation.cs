using System.Collections.Immutable;

namespace Linkage;

/// <summary>How many bits to correct when two comparisons have certain levels together, because they agree, or differ, together more often than by chance.</summary>
/// <param name="Left">The name of one comparison.</param>
/// <param name="Right">The name of the other.</param>
/// <param name="Bits">What is added to the weight; below 0 what is taken from it. By level of the left one times the levels of the right one, plus the level of the right one.</param>
internal sealed record Correlation(string Left, string Right, ImmutableArray<double> Bits);
