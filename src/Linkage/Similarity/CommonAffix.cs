using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Linkage.Similarity;

/// <summary>What two texts share at both ends; no edit distance of this folder changes when it is trimmed.</summary>
internal static class CommonAffix
{
    // Four units are compared at a time.
    private const int UnitsPerWord = sizeof(ulong) / sizeof(char);
    private const int BitsPerUnit = 8 * sizeof(char);

    /// <summary>Removes the common prefix and suffix from both texts and returns how many units were removed from each.</summary>
    public static int Trim(ref ReadOnlySpan<char> left, ref ReadOnlySpan<char> right)
    {
        int prefix = PrefixLength(left, right);
        left = left[prefix..];
        right = right[prefix..];
        int suffix = SuffixLength(left, right);
        left = left[..^suffix];
        right = right[..^suffix];
        return prefix + suffix;
    }

    /// <summary>Counts the units of the common prefix.</summary>
    public static int PrefixLength(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        int shorter = Math.Min(left.Length, right.Length);
        int length = 0;
        for (; length <= shorter - UnitsPerWord; length += UnitsPerWord)
        {
            ulong different = Word(left, length) ^ Word(right, length);
            if (different != 0)
                return length + BitOperations.TrailingZeroCount(different) / BitsPerUnit;
        }

        while (length < shorter && left[length] == right[length])
            length++;
        return length;
    }

    private static int SuffixLength(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        int shorter = Math.Min(left.Length, right.Length);
        int length = 0;
        for (; length <= shorter - UnitsPerWord; length += UnitsPerWord)
        {
            ulong different = Word(left, left.Length - length - UnitsPerWord) ^ Word(right, right.Length - length - UnitsPerWord);
            if (different != 0)
                return length + BitOperations.LeadingZeroCount(different) / BitsPerUnit;
        }

        while (length < shorter && left[left.Length - 1 - length] == right[right.Length - 1 - length])
            length++;
        return length;
    }

    // Little-endian, as all that .NET runs vectors on: the first unit is in the low bits.
    private static ulong Word(ReadOnlySpan<char> text, int start) =>
        Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref Unsafe.Add(ref MemoryMarshal.GetReference(text), start)));
}
