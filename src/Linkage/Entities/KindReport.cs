using System.Collections.Immutable;
using Linkage.Blocking;

namespace Linkage;

/// <summary>What resolving one kind did.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Records">How many records.</param>
/// <param name="Entities">How many entities they became.</param>
/// <param name="MultiRecord">How many entities have two records or more.</param>
/// <param name="Largest">How many records the largest entity has.</param>
public sealed record KindReport(EntityKind Kind, int Records, int Entities, int MultiRecord, int Largest)
{
    /// <summary>Gets how many candidate pairs were compared.</summary>
    public long Compared { get; init; }

    /// <summary>Gets how many pairs lie at or above the link threshold or were judged to be the same.</summary>
    public long Links { get; init; }

    /// <summary>Gets how many pairs lie between the review and the link threshold or could not be judged.</summary>
    public long Reviews { get; init; }

    /// <summary>Gets how many candidate pairs were cut with oversized blocks or by the budget.</summary>
    public long Cut { get; init; }

    /// <summary>Gets what the blocking rules proposed, what was cut and an estimate of what they miss; null where no model was used.</summary>
    /// <remarks>A resolution that was read from files has the largest block, whether the pair budget was reached, and the estimate; the accounts of single rules stay with the run.</remarks>
    public BlockingReport? Blocking { get; init; }

    /// <summary>Gets the match probability from which on pairs are links; null where no model was used.</summary>
    public double? LinkThreshold { get; init; }

    /// <summary>Gets the match probability from which on pairs are kept for review; null where no model was used.</summary>
    public double? ReviewThreshold { get; init; }

    /// <summary>Gets how the link threshold was chosen, in a sentence; null where no model was used.</summary>
    public string? ThresholdReason { get; init; }

    /// <summary>Gets what the model expects at the link threshold; null where no model was used.</summary>
    public ExpectedQuality? Expected { get; init; }

    /// <summary>Gets the hash of the model; null where no model was used.</summary>
    public string? ModelHash { get; init; }

    /// <summary>Gets whether training converged; true where the model was taken as it is.</summary>
    public bool Converged { get; init; } = true;

    /// <summary>Gets what training noticed.</summary>
    public ImmutableArray<LinkageProblem> Problems { get; init; } = [];
}
