using System.Collections.Immutable;

namespace Linkage;

/// <summary>How many bits to correct when two comparisons have certain levels together, because they agree together more often than by chance.</summary>
/// <param name="Left">The name of one comparison.</param>
/// <param name="Right">The name of the other.</param>
/// <param name="Bits">By level of the left one times the levels of the right one, plus the level of the right one.</param>
internal sealed record Correlation(string Left, string Right, ImmutableArray<double> Bits);
