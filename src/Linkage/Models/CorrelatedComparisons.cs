namespace Linkage;

/// <summary>Two comparisons of a model that agree together among non-matches more often than by chance, such as a town and its postcode.</summary>
/// <param name="Left">The name of the comparison that comes first in the settings.</param>
/// <param name="Right">The name of the other.</param>
/// <param name="MostBits">The most bits that the model takes back from a pair, above 0: without that they would count twice. What it adds to pairs that differ together is not in it.</param>
/// <remarks>Immutable. Explanations show what was corrected in a pair as <c>correlation:Left×Right</c>.</remarks>
public sealed record CorrelatedComparisons(string Left, string Right, double MostBits)
{
    internal static CorrelatedComparisons Of(Correlation correlation) => new(correlation.Left, correlation.Right, -correlation.Bits.Min());
}
