namespace Linkage;

/// <summary>The patterns of the pairs that a rule proposes.</summary>
/// <param name="Counts">The patterns.</param>
/// <param name="LargestShare">The share of the pairs that are of one block, from 0 to 1.</param>
internal readonly record struct ProposedPatterns(PatternCounts Counts, double LargestShare);
