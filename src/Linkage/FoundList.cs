using System.Collections;
using System.Collections.Immutable;

namespace Linkage;

/// <summary>What a search found: entities, the likeliest first, and how much of the records it looked at.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class FoundList : IReadOnlyList<Found>
{
    private readonly ImmutableArray<Found> _found;

    internal FoundList(ImmutableArray<Found> found, int compared, long passedOver) => (_found, Compared, PassedOver) = (found, compared, passedOver);

    /// <summary>Gets how many entities were found.</summary>
    public int Count => _found.Length;

    /// <summary>Gets how many records were compared.</summary>
    public int Compared { get; }

    /// <summary>Gets about how many records were proposed and not compared, because <see cref="EntityIndexOptions.MaxCandidates"/> was reached: once it is, every
    /// record of every further key counts. 0 when all were compared, above 0 when some were not.</summary>
    /// <remarks>What is cut are records of the most frequent keys only. State more of what is searched for, or allow more candidates, to reach them.</remarks>
    public long PassedOver { get; }

    /// <summary>Gets an entity by its place, from 0.</summary>
    public Found this[int index] => _found[index];

    /// <inheritdoc/>
    public IEnumerator<Found> GetEnumerator() => ((IEnumerable<Found>)_found).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
