namespace Linkage.Evaluation;

/// <summary>The range that a measured share lies in with a confidence of 95 %.</summary>
/// <param name="Lower">The lower end, 0 to 1.</param>
/// <param name="Upper">The upper end, 0 to 1; not below <paramref name="Lower"/>.</param>
public readonly record struct ConfidenceInterval(double Lower, double Upper);
