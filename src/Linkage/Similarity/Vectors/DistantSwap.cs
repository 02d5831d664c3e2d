namespace Linkage.Similarity;

/// <summary>The one case in which <see cref="DamerauLevenshtein"/> gives 2 and <see cref="OptimalStringAlignment"/> 3: two units exchanged with a third inserted between or taken from between them.</summary>
internal static unsafe class DistantSwap
{
    public static bool Is(byte* left, int leftLength, byte* right, int rightLength) =>
        leftLength < rightLength ? Between(new(left, leftLength), new(right, rightLength)) : Between(new(right, rightLength), new(left, leftLength));

    // The shorter x y and the longer y z x, after what both have before; the ends must be equal.
    private static bool Between(ReadOnlySpan<byte> shorter, ReadOnlySpan<byte> longer)
    {
        int start = shorter.CommonPrefixLength(longer);
        shorter = shorter[start..];
        longer = longer[start..];
        return shorter.Length >= 2 && shorter[0] == longer[2] && shorter[1] == longer[0] && shorter[2..].SequenceEqual(longer[3..]);
    }
}
