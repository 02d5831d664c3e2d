using System.Buffers;

namespace Linkage.Comparisons;

/// <summary>Whether every one of several tests holds; a later one is asked only for the pairs that passed the earlier ones.</summary>
internal sealed class AllTest(PairTest[] parts) : PairTest
{
    public override void Test(PairTile tile, ReadOnlySpan<int> pairs, Span<byte> holds) => Combine(parts, stopsAt: 0, tile, pairs, holds);

    /// <summary>Asks tests one after another, each for the pairs for which the result so far is not yet certain.</summary>
    /// <param name="parts">The tests.</param>
    /// <param name="stopsAt">The outcome of a part that settles a pair: 0 for "all", 1 for "any".</param>
    /// <param name="tile">The pairs.</param>
    /// <param name="pairs">The numbers of the pairs to test.</param>
    /// <param name="holds">Set to 1 or 0 for each.</param>
    internal static void Combine(PairTest[] parts, byte stopsAt, PairTile tile, ReadOnlySpan<int> pairs, Span<byte> holds)
    {
        int[] scratch = ArrayPool<int>.Shared.Rent(2 * pairs.Length);
        byte[] outcomes = ArrayPool<byte>.Shared.Rent(pairs.Length);
        Span<int> open = scratch.AsSpan(0, pairs.Length);
        Span<int> places = scratch.AsSpan(pairs.Length, pairs.Length);
        pairs.CopyTo(open);
        for (int i = 0; i < places.Length; i++)
            places[i] = i;
        holds[..pairs.Length].Fill((byte)(1 - stopsAt));
        int count = pairs.Length;
        foreach (PairTest part in parts)
        {
            part.Test(tile, open[..count], outcomes);
            int left = 0;
            for (int i = 0; i < count; i++)
            {
                if (outcomes[i] == stopsAt)
                    holds[places[i]] = stopsAt;
                else
                    (open[left], places[left++]) = (open[i], places[i]);
            }

            count = left;
        }

        ArrayPool<int>.Shared.Return(scratch);
        ArrayPool<byte>.Shared.Return(outcomes);
    }
}
