using System.Collections.Immutable;

namespace Linkage.IO;

/// <summary>The <c>options</c> of a case manifest. What is null was not given: the command line, the environment or the default decides.</summary>
/// <remarks>Immutable; safe to share between threads. Paths are absolute.</remarks>
public sealed record CaseOptions
{
    /// <summary>Gets the seed of samples, or null.</summary>
    public int? Seed { get; init; }

    /// <summary>Gets the link probability, from 0 to 1, or null: chosen from the data.</summary>
    public double? Link { get; init; }

    /// <summary>Gets the review probability, from 0 to 1, or null.</summary>
    public double? Review { get; init; }

    /// <summary>Gets the number of threads, or null.</summary>
    public int? Threads { get; init; }

    /// <summary>Gets <c>link-and-dedupe</c>, <c>link-only</c> or <c>dedupe-only</c>, or null.</summary>
    public string? LinkType { get; init; }

    /// <summary>Gets the clustering method, such as <c>bridge-repair</c>, or null.</summary>
    public string? Clustering { get; init; }

    /// <summary>Gets how many pairs may be compared, or null.</summary>
    public long? PairBudget { get; init; }

    /// <summary>Gets the model file of each kind that has one.</summary>
    public ImmutableSortedDictionary<string, string> Models { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Gets the file with judgments, or null.</summary>
    public string? Judgments { get; init; }

    /// <summary>Gets the file with the truth (<c>record_id,entity_id</c>), or null.</summary>
    public string? Truth { get; init; }
}
