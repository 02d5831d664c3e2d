namespace Linkage;

/// <summary>The standard errors of what expectation-maximization learnt; NaN for what was fixed or cannot be told.</summary>
/// <param name="M">By comparison and level.</param>
/// <param name="U">By comparison and level.</param>
/// <param name="Share">Of the share of matches.</param>
internal readonly record struct MixtureErrors(double[][] M, double[][] U, double Share);
