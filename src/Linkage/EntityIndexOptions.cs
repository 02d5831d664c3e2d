using System.Collections.Immutable;

namespace Linkage;

/// <summary>How an <see cref="EntityIndex"/> is built and asked.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record EntityIndexOptions
{
    /// <summary>Gets the kinds to index; a kind that has no records, or that was resolved by its keys, is passed over.</summary>
    /// <value>The default value is empty: all kinds that a model resolved.</value>
    public ImmutableArray<EntityKind> Kinds { get; init; } = [];

    /// <summary>Gets how many records a search compares at most, from 1 up. It bounds the time of a search whose keys many records share; the rarest keys come first.</summary>
    /// <value>The default value is 1000.</value>
    public int MaxCandidates { get; init; } = 1000;

    /// <summary>Gets the number of threads that build the index, at least 1. It does not change the index.</summary>
    /// <value>The default value is the number of processors.</value>
    public int Threads { get; init; } = Environment.ProcessorCount;
}
