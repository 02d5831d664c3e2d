namespace Linkage.Blocking;

/// <summary>How many pairs one blocking rule would add.</summary>
/// <param name="Rule">The rule's text.</param>
/// <param name="Pairs">The pairs of its blocks.</param>
/// <param name="NewPairs">The pairs that no earlier rule proposes.</param>
/// <param name="CumulativePairs">The pairs of this and all earlier rules, each once.</param>
/// <param name="Largest">The number of records in its largest block.</param>
public sealed record RuleForecast(string Rule, long Pairs, long NewPairs, long CumulativePairs, int Largest);
