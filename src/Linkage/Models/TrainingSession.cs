namespace Linkage;

/// <summary>What one training rule contributed.</summary>
/// <param name="Rule">The text of the rule.</param>
/// <param name="Pairs">The pairs that it proposed.</param>
/// <param name="Matches">How many of them are expected to be matches.</param>
/// <param name="Iterations">The iterations of expectation-maximization.</param>
/// <param name="Converged">Whether the last iteration changed nothing worth mentioning.</param>
public sealed record TrainingSession(string Rule, long Pairs, double Matches, int Iterations, bool Converged);
