namespace Linkage.Comparisons;

/// <summary>How far two times may be apart.</summary>
/// <param name="Amount">How many units, at least 0.</param>
/// <param name="Unit">The unit.</param>
public readonly record struct TimeDifference(double Amount, TimeUnit Unit);
