namespace Linkage;

/// <summary>How likely a comparison level is.</summary>
/// <param name="M">The chance of the level for a match, above 0 and at most 1.</param>
/// <param name="U">The chance of the level for a non-match, above 0 and at most 1.</param>
/// <remarks>A null level has 1 and 1, so its weight is 0.</remarks>
public readonly record struct LevelParameters(double M, double U)
{
    /// <summary>Gets the evidence of the level: log2(m / u).</summary>
    public MatchWeight Weight => new(Math.Log2(M / U));
}
