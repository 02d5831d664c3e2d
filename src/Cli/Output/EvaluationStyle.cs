namespace Linkage.Cli;

/// <summary>What of an evaluation is written.</summary>
/// <param name="WithBins">Whether reliability tables are shown.</param>
/// <param name="Beta">The beta of F-beta, or null.</param>
internal sealed record EvaluationStyle(bool WithBins = false, double? Beta = null);
