using System.Numerics;

namespace Linkage.Similarity;

/// <summary>The candidates of one length.</summary>
/// <param name="Length">Their length, from 1 to 64.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Start">Where their codes begin.</param>
/// <param name="FirstSlot">Where their indices begin.</param>
internal readonly record struct LengthClass(int Length, int Count, long Start, int FirstSlot)
{
    /// <summary>Gets the bytes of one value: 8, 16, 32 or 64.</summary>
    public int Width => Math.Max(8, (int)BitOperations.RoundUpToPowerOf2((uint)Length));

    /// <summary>Gets the number of groups, the last one filled up.</summary>
    public int Groups => (int)(((long)Count * Width + Candidates.GroupCodes - 1) / Candidates.GroupCodes);
}
