using System.Collections.Immutable;

namespace Linkage;

/// <summary>How a model came to its parameters, and what is doubtful about them.</summary>
/// <remarks>Holds counts and names of settings, never values. Immutable.</remarks>
public sealed record TrainingReport
{
    /// <summary>Gets the report of a model that was not trained.</summary>
    public static TrainingReport None { get; } = new();

    /// <summary>Gets the number of records of the table.</summary>
    public int Records { get; init; }

    /// <summary>Gets the number of random pairs from which u was learnt.</summary>
    public long Pairs { get; init; }

    /// <summary>Gets the number of pairs of which it was known whether they match; 0 where training was without labels.</summary>
    public long Labels { get; init; }

    /// <summary>Gets the seed.</summary>
    public int Seed { get; init; }

    /// <summary>Gets the number of pairs that the deterministic rules found.</summary>
    public long DeterministicPairs { get; init; }

    /// <summary>Gets an account of each training rule.</summary>
    public ImmutableArray<TrainingSession> Sessions { get; init; } = [];

    /// <summary>Gets how sure training is of what it learnt: of the matches of a record, of m and of u, each with a standard error and a 95 % interval.</summary>
    /// <remarks>Parameters that were fixed, or that the pairs do not tell apart, have none; training as Splink does gives none.</remarks>
    public ImmutableArray<ParameterInterval> Intervals { get; init; } = [];

    /// <summary>Gets the comparisons that were found to depend on each other, whose evidence the model corrects.</summary>
    public ImmutableArray<CorrelatedComparisons> Correlated { get; init; } = [];

    /// <summary>Gets what is doubtful: codes that begin with <c>training.</c>.</summary>
    public ImmutableArray<LinkageProblem> Problems { get; init; } = [];

    /// <summary>Gets whether every session converged.</summary>
    public bool Converged => Sessions.All(session => session.Converged);
}
