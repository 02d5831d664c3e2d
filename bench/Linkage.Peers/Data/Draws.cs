namespace Linkage.Peers.Data;

/// <summary>Random draws that are the same on every machine: SplitMix64 (Steele, Lea and Flood 2014).</summary>
internal sealed class Draws(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A whole number below a limit.</summary>
    public int Below(int limit) => (int)Math.BigMul(Next(), (ulong)limit, out _);

    /// <summary>Whether something of a given chance happens.</summary>
    public bool Happens(double chance) => Unit() < chance;

    /// <summary>A number from 0 to below 1.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    private ulong Next()
    {
        ulong z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
