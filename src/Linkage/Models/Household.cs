using System.Collections.Immutable;

namespace Linkage;

/// <summary>People under one roof, who agree on much without being one person: a class of non-matches beside strangers.</summary>
/// <param name="PairsPerRecord">With how many others of its table a record shares a roof on average.</param>
/// <param name="Traits">The comparisons on which they may agree, in the order of the model's, and the chance of each level for two of them; 1 for the null level.</param>
/// <remarks>Kept by record, as the prior is, so that a model serves tables of any size.</remarks>
internal sealed record Household(double PairsPerRecord, ImmutableArray<(string Comparison, ImmutableArray<double> Chances)> Traits);
