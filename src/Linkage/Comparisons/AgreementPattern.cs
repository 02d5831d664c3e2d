using System.Globalization;

namespace Linkage.Comparisons;

/// <summary>The level of every comparison for one pair, in the order of the comparisons.</summary>
/// <remarks>At most 32 comparisons. The text form is the level numbers joined by points: <c>2.0.3</c>. The default value has no comparison.</remarks>
public readonly record struct AgreementPattern
{
    /// <summary>The greatest number of comparisons.</summary>
    internal const int MaxComparisons = 32;

    private readonly UInt128 _levels;
    private readonly byte _count;

    internal AgreementPattern(ReadOnlySpan<byte> levels)
    {
        _count = (byte)levels.Length;
        _levels = Pack(levels);
    }

    /// <summary>Gets the number of comparisons.</summary>
    public int Count => _count;

    /// <summary>Gets the level of a comparison: its index in <see cref="Comparison.Levels"/>.</summary>
    /// <param name="comparison">The index of the comparison.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such comparison.</exception>
    public int this[int comparison]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(comparison);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(comparison, Count);
            return (int)(byte)((_levels >> (4 * comparison)) & 15);
        }
    }

    /// <summary>Gives the text form.</summary>
    /// <returns>The level numbers joined by points.</returns>
    public override string ToString()
    {
        string[] levels = new string[Count];
        for (int i = 0; i < levels.Length; i++)
            levels[i] = this[i].ToString(CultureInfo.InvariantCulture);
        return string.Join('.', levels);
    }

    // Four bits a comparison: Comparison.MaxLevels is 15.
    internal static UInt128 Pack(ReadOnlySpan<byte> levels)
    {
        ulong low = 0;
        ulong high = 0;
        for (int i = 0; i < levels.Length; i++)
        {
            if (i < 16)
                low |= (ulong)levels[i] << (4 * i);
            else
                high |= (ulong)levels[i] << (4 * (i - 16));
        }

        return new(high, low);
    }

    internal static void Unpack(UInt128 packed, Span<byte> levels)
    {
        for (int i = 0; i < levels.Length; i++)
            levels[i] = (byte)((packed >> (4 * i)) & 15);
    }
}
