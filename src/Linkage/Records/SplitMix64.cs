namespace Linkage;

/// <summary>Hashes of small numbers, for draws that depend on the seed and on what is drawn alone: SplitMix64 (Steele, Lea and Flood 2014).</summary>
internal static class SplitMix64
{
    /// <summary>The step from one number of a sequence to the next.</summary>
    public const ulong Step = 0x9E3779B97F4A7C15;

    /// <summary>Gets 64 random bits.</summary>
    public static ulong Hash(int seed, int draw, int item) => Mix(Mix(Mix((uint)seed) + (uint)draw) + (uint)item);

    /// <summary>Mixes 64 bits.</summary>
    public static ulong Mix(ulong value)
    {
        value += Step;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
