namespace Linkage.Evaluation;

/// <summary>Random numbers that follow from a seed, the number of the draw and what is drawn: equal whatever the order.</summary>
internal static class HashedDraws
{
    /// <summary>Draws from 0 (never) to 1.</summary>
    public static double Uniform(int seed, int draw, int item) =>
        ((Hash(seed, draw, item) >> 11) + 1) * (1.0 / (1L << 53));

    /// <summary>Draws a weight with mean 1, exponentially distributed.</summary>
    public static double Exponential(int seed, int draw, int item) => -Math.Log(Uniform(seed, draw, item));

    /// <summary>Gets 64 random bits.</summary>
    public static ulong Hash(int seed, int draw, int item) => Mix(Mix(Mix((uint)seed) + (uint)draw) + (uint)item);

    /// <summary>Mixes 64 bits: SplitMix64 (Steele, Lea and Flood 2014).</summary>
    public static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
