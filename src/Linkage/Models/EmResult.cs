namespace Linkage;

/// <summary>What a run of expectation-maximization found.</summary>
/// <param name="Share">The share of matches.</param>
/// <param name="Matches">The expected number of matches.</param>
/// <param name="Counts">The expected matches by comparison and level.</param>
/// <param name="Iterations">The iterations.</param>
/// <param name="Converged">Whether the last one changed nothing worth mentioning.</param>
internal readonly record struct EmResult(double Share, double Matches, double[][] Counts, int Iterations, bool Converged);
