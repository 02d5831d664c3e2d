using System.Globalization;

namespace Linkage;

/// <summary>One part of the pair space. The chunks 0 to <c>Of - 1</c> together hold each candidate pair exactly once.</summary>
/// <remarks>
/// A chunk is a plain value: it can be sent to another process, which, given the same table and settings, works on the same pairs.
/// <c>default</c> is the whole space.
/// </remarks>
public readonly record struct PairChunk
{
    private readonly int _ofMinusOne;

    /// <summary>Names one part of the pair space.</summary>
    /// <param name="index">Which part: 0 to <paramref name="of"/> - 1.</param>
    /// <param name="of">The number of parts, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public PairChunk(int index, int of)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(of, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, of);
        Index = index;
        _ofMinusOne = of - 1;
    }

    /// <summary>Gets the whole pair space as one chunk.</summary>
    public static PairChunk All => default;

    /// <summary>Gets which part this is, from 0.</summary>
    public int Index { get; }

    /// <summary>Gets the number of parts, at least 1.</summary>
    public int Of => _ofMinusOne + 1;

    /// <summary>Divides the pair space.</summary>
    /// <param name="count">The number of parts, at least 1.</param>
    /// <returns>The parts in order.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 1.</exception>
    public static IReadOnlyList<PairChunk> Divide(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        PairChunk[] chunks = new PairChunk[count];
        for (int i = 0; i < count; i++)
            chunks[i] = new PairChunk(i, count);
        return chunks;
    }

    /// <summary>Writes the chunk for people, counted from 1: <c>3/8</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Index + 1}/{Of}");

    // Cuts [0, total) without a gap or an overlap.
    internal (long From, long To) Slice(long total) => (Cut(total, Index), Cut(total, Index + 1));

    private long Cut(long total, int part) => (long)((Int128)total * part / Of);
}
