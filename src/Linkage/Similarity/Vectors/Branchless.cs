using System.Runtime.CompilerServices;

namespace Linkage.Similarity;

/// <summary>Choices by arithmetic, for loops in which a branch would be mispredicted at every other pair.</summary>
internal static class Branchless
{
    /// <summary>The smaller of two numbers of at most 30 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Min(int left, int right)
    {
        int difference = left - right;
        return right + (difference & (difference >> 31));
    }

    /// <summary>The larger of two numbers of at most 30 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Max(int left, int right)
    {
        int difference = left - right;
        return left - (difference & (difference >> 31));
    }

    /// <summary>The number, or 0 where the condition does not hold.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double OrZero(double number, bool condition) =>
        BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(number) & -(condition ? 1L : 0L));
}
