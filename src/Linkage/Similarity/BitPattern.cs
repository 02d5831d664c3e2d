using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Linkage.Similarity;

/// <summary>Match masks for the bit-parallel kernels: bit i of a mask tells whether unit i of the pattern equals a given unit.</summary>
/// <remarks>
/// For patterns of more than one word; shorter ones are held in registers by <see cref="IUnitPattern{TSelf}"/>. A pattern is kept padded to whole blocks of 64
/// units, so that vectors may be read across its end; bits beyond the pattern's length can be set (a NUL in the text equals the padding) and the kernels ignore them.
/// </remarks>
internal static class BitPattern
{
    /// <summary>The number of units in one machine word.</summary>
    public const int WordLength = 64;

    /// <summary>The longest padded pattern that the kernels keep on the stack.</summary>
    public const int StackLimit = 512;

    /// <summary>Rounds a pattern's length up to whole words.</summary>
    public static int PaddedLength(int length) => (length + WordLength - 1) & ~(WordLength - 1);

    /// <summary>Copies a pattern to the beginning of its padded form and clears the rest.</summary>
    public static void Pad(ReadOnlySpan<char> pattern, Span<char> padded)
    {
        pattern.CopyTo(padded);
        padded[pattern.Length..].Clear();
    }

    /// <summary>The mask of word number <paramref name="word"/> of a padded pattern.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong WordMask(ReadOnlySpan<char> padded, int word, char unit)
    {
        ref ushort start = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(padded.Slice(word * WordLength, WordLength)));
        if (Vector512.IsHardwareAccelerated)
        {
            Vector512<ushort> wanted = Vector512.Create((ushort)unit);
            return Vector512.Equals(Vector512.LoadUnsafe(ref start), wanted).ExtractMostSignificantBits()
                | (Vector512.Equals(Vector512.LoadUnsafe(ref start, 32), wanted).ExtractMostSignificantBits() << 32);
        }

        Vector256<ushort> needle = Vector256.Create((ushort)unit);
        return Equal(ref start, 0, needle)
            | (Equal(ref start, 16, needle) << 16)
            | (Equal(ref start, 32, needle) << 32)
            | (Equal(ref start, 48, needle) << 48);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Equal(ref ushort start, nuint offset, Vector256<ushort> needle) =>
        Vector256.Equals(Vector256.LoadUnsafe(ref start, offset), needle).ExtractMostSignificantBits();
}
