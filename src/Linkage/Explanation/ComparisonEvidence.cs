using System.Collections.Immutable;

namespace Linkage;

/// <summary>What one comparison adds to the weight of a pair.</summary>
/// <param name="Name">The comparison; <c>correlation</c> and <c>relational cap</c> are corrections and have no level.</param>
/// <param name="Level">The label of the level that was reached, or null for a correction.</param>
/// <param name="Left">The left record's values, as its source wrote them.</param>
/// <param name="Right">The right record's values.</param>
/// <param name="M">The chance of this level given a match, or null for a correction or the null level.</param>
/// <param name="U">The chance of this level given a non-match, or null for a correction or the null level.</param>
/// <param name="TermFrequencyWeight">The part of the weight, in bits, that comes from how rare the agreeing value is.</param>
/// <param name="Weight">The whole weight in bits, the term frequency's part included.</param>
public sealed record ComparisonEvidence(string Name, string? Level, ImmutableArray<string> Left, ImmutableArray<string> Right, double? M, double? U, MatchWeight TermFrequencyWeight, MatchWeight Weight);
