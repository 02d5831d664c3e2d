namespace Linkage;

/// <summary>How sure a training is of one parameter.</summary>
/// <param name="Parameter">Which parameter.</param>
/// <param name="Comparison">The name of the comparison; empty for <see cref="ModelParameter.MatchesPerRecord"/>.</param>
/// <param name="Level">The label of the level; empty for <see cref="ModelParameter.MatchesPerRecord"/>.</param>
/// <param name="Value">What the model has.</param>
/// <param name="StandardError">The standard error, above 0, in the unit of the value.</param>
/// <param name="Lower">Where the 95 % interval begins, 0 or more.</param>
/// <param name="Upper">Where it ends; at most 1 for m and u.</param>
/// <remarks>
/// In nineteen of twenty samples of such records the interval holds the parameter of the population that they are drawn from. It is taken on the scale of log-odds, so that it stays
/// within 0 and 1. Only chance is in it: neither that comparisons may depend on each other, nor what pseudo-pairs pull towards the start. Entities of many records make matches
/// depend on each other; their intervals are then too narrow. Immutable.
/// </remarks>
public sealed record ParameterInterval(ModelParameter Parameter, string Comparison, string Level, double Value, double StandardError, double Lower, double Upper);
