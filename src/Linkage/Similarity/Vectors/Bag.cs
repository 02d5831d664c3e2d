using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Linkage.Similarity;

/// <summary>Counts of codes by bucket: what two bags share bounds the codes that any alignment of the values can share.</summary>
internal static unsafe class Bag
{
    /// <summary>The sum of the smaller of each of 16 counts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Overlap16(byte* left, byte* right) => Sum(Vector128.Min(Vector128.Load(left), Vector128.Load(right)));

    /// <summary>The sum of the smaller of each of 32 counts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Overlap32(byte* left, byte* right)
    {
        if (!Avx2.IsSupported)
            return Overlap16(left, right) + Overlap16(left + 16, right + 16);
        Vector256<byte> smaller = Vector256.Min(Vector256.Load(left), Vector256.Load(right));
        Vector256<ulong> sums = Avx2.SumAbsoluteDifferences(smaller, Vector256<byte>.Zero).AsUInt64();
        Vector128<ulong> halves = sums.GetLower() + sums.GetUpper();
        return (int)(halves.ToScalar() + halves.GetElement(1));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Sum(Vector128<byte> counts)
    {
        if (!Sse2.IsSupported)
            return Vector128.Sum(Vector128.WidenLower(counts) + Vector128.WidenUpper(counts));
        Vector128<ulong> halves = Sse2.SumAbsoluteDifferences(counts, Vector128<byte>.Zero).AsUInt64();
        return (int)(halves.ToScalar() + halves.GetElement(1));
    }
}
