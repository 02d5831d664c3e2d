using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Linkage;

/// <summary>A 64-bit hash of text that is the same on every machine and in every run.</summary>
internal static class TextHash
{
    private const ulong Prime1 = 0x9E3779B97F4A7C15;
    private const ulong Prime2 = 0xD6E8FEB86659FD93;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ulong Of(ReadOnlySpan<char> text, ulong seed = 0)
    {
        ulong hash = (seed ^ ((ulong)text.Length * Prime1)) + Prime2;
        ReadOnlySpan<ulong> words = MemoryMarshal.Cast<char, ulong>(text);
        foreach (ulong word in words)
            hash = Mix(hash ^ word);
        foreach (char c in text[(words.Length * 4)..])
            hash = Mix(hash ^ c);
        return Mix(hash);
    }

    /// <summary>Joins a number to a hash.</summary>
    public static ulong Join(ulong hash, ulong value) => Mix(hash ^ (value * Prime1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 32)) * Prime2;
        value = (value ^ (value >> 29)) * Prime1;
        return value ^ (value >> 32);
    }
}
