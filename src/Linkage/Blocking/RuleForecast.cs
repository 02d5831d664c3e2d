namespace Linkage.Blocking;

/// <summary>How many pairs one blocking rule would add.</summary>
/// <param name="Rule">The rule's text.</param>
/// <param name="Pairs">The pairs of its blocks after cutting, counted from the sizes of blocks. A pair counts for each block that it is in, and pairs
/// that the link type forbids count, too.</param>
/// <param name="NewPairs">The pairs that the link type allows and no earlier rule proposes.</param>
/// <param name="CumulativePairs">The pairs of this and all earlier rules, each once.</param>
/// <param name="Largest">The number of records in its largest block.</param>
public sealed record RuleForecast(string Rule, long Pairs, long NewPairs, long CumulativePairs, int Largest)
{
    /// <summary>Gets how many pairs of its blocks are cut, by the limit of the rule or by the pair budget.</summary>
    public long CutPairs { get; init; }

    /// <summary>Gets whether <see cref="NewPairs"/> is estimated from a part of the rule's pairs.</summary>
    public bool IsEstimate { get; init; }
}
