using System.Numerics;

namespace Linkage.Blocking;

// 64-bit hashes of key parts: fixed functions, the same on every machine and in every run. Two different keys of a table of a million records meet with
// a chance of about 1 in 40 million; the only effect would be a candidate pair too many.
internal static class KeyHash
{
    private const ulong Odd1 = 0x9E3779B97F4A7C15;
    private const ulong Odd2 = 0xC2B2AE3D27D4EB4F;

    public static ulong OfText(ReadOnlySpan<char> text, ulong seed = 0)
    {
        ulong hash = seed + ((ulong)text.Length * Odd1);
        foreach (char c in text)
            hash = BitOperations.RotateLeft(hash ^ (c * Odd2), 27) * Odd1;
        return Finish(hash);
    }

    public static ulong Combine(ulong left, ulong right) => Finish((BitOperations.RotateLeft(left, 23) * Odd1) ^ (right + Odd2));

    // The finalizer of MurmurHash3: every input bit moves every output bit.
    public static ulong Finish(ulong hash)
    {
        hash ^= hash >> 33;
        hash *= 0xFF51AFD7ED558CCD;
        hash ^= hash >> 33;
        hash *= 0xC4CEB9FE1A85EC53;
        return hash ^ (hash >> 33);
    }
}
