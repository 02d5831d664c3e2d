using System.Collections.Immutable;

namespace Linkage;

/// <summary>One step in which records became one entity: two groups of its records were joined by this pair.</summary>
/// <param name="Step">The number of the step, from 1; the strongest pair comes first.</param>
/// <param name="Left">The pair's record with the smaller id.</param>
/// <param name="Right">The other record.</param>
/// <param name="Weight">The pair's match weight, or null where no scored pair joins the groups.</param>
/// <param name="Probability">The pair's match probability, 0 to 1, or null where no scored pair joins the groups.</param>
/// <param name="By">What joined them: <c>model</c>; <c>judgment</c>, where a person said that they are the same; or <c>key</c> for records that their keys or identifying fields joined.</param>
public sealed record EntityStep(int Step, RecordId Left, RecordId Right, MatchWeight? Weight, double? Probability, string By)
{
    /// <summary>Gets the judgment that joined them, or null.</summary>
    public Judgment? Judgment { get; init; }

    /// <summary>Gets the evidence of the step: what each comparison of the pair adds; for records that keys joined, the values that both state, without weights.</summary>
    public ImmutableArray<ComparisonEvidence> Evidence { get; init; } = [];
}
