namespace Linkage.Synthetic;

/// <summary>A small random sequence that any place of the generated world can start for itself.</summary>
/// <remarks>
/// SplitMix64 (Steele, Lea and Flood 2014). A sequence is named by the seed and two numbers, so what happens to one person or event never
/// depends on how much was generated before it. Integers only: every machine gives the same numbers.
/// </remarks>
internal struct SplitMix
{
    private const ulong Gamma = 0x9E3779B97F4A7C15UL;
    private ulong _state;

    public SplitMix(long seed, long cell, int purpose, long index) =>
        _state = Mix(Mix(Mix((ulong)seed + Gamma) ^ ((ulong)cell + Gamma)) ^ (((ulong)(uint)purpose << 48) + (ulong)index));

    public ulong Next()
    {
        _state += Gamma;
        return Mix(_state);
    }

    /// <summary>A number from 0 to <paramref name="bound"/> - 1; 0 when the bound is not positive.</summary>
    public int Below(int bound) => bound <= 1 ? 0 : (int)(((Next() >> 32) * (ulong)bound) >> 32);

    /// <summary>A number from <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    /// <summary>True in <paramref name="rate"/> of a million cases.</summary>
    public bool Chance(int rate) => Below(1_000_000) < rate;

    public bool Percent(int rate) => Below(100) < rate;

    public T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    public void Shuffle<T>(List<T> items)
    {
        for (int i = items.Count - 1; i > 0; i--)
        {
            int j = Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    public static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
