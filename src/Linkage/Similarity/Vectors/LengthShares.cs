namespace Linkage.Similarity;

/// <summary>What one code in common is of a length, for every length byte of a line; no number for a value that has no line, or no length, so that no bound excludes it.</summary>
internal static unsafe class LengthShares
{
    private const int Lengths = byte.MaxValue + 1;

    private static readonly float[] Table = Create();

    /// <summary>Gets the shares by length for lines of so many codes; they live as long as the process.</summary>
    public static float* Of(int width)
    {
        fixed (float* table = Table)    // pinned for good
            return table + width / 32 * Lengths;
    }

    private static float[] Create()
    {
        float[] table = GC.AllocateUninitializedArray<float>(3 * Lengths, pinned: true);
        foreach (int width in (ReadOnlySpan<int>)[16, 32, 64])
        {
            for (int length = 0; length < Lengths; length++)
                table[width / 32 * Lengths + length] = length == 0 || length > width ? float.NaN : 1f / length;
        }

        return table;
    }
}
