namespace Linkage.Blocking;

/// <summary>What share of the true pairs the blocking rules propose, estimated without labels, with an interval.</summary>
/// <param name="Share">The estimate, from 0 to 1: the recall of blocking. What is missing to 1 is the share of true pairs that blocking misses.</param>
/// <param name="Lower">The lower end of the interval.</param>
/// <param name="Upper">The upper end of the interval.</param>
/// <remarks>
/// Capture-recapture: rules that agree on different fields are several catches of the same pairs, and what all but one of them miss tells what all miss
/// (docs/blocking.md). The interval allows for the sample, for the choice of the model and for a moderate dependence between fields; it does not know of
/// pairs that agree on nothing at all for a common cause. Immutable and safe to share between threads.
/// </remarks>
public sealed record RecallEstimate(double Share, double Lower, double Upper)
{
    /// <summary>Gets the number of matches among the pairs that the estimate rests on, each counted by its probability.</summary>
    public double Matches { get; init; }
}
