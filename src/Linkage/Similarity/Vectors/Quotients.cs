namespace Linkage.Similarity;

/// <summary>The quotients of the lengths of prepared values, as the processor rounds them: a look-up costs less than a division.</summary>
internal static class Quotients
{
    private const int Size = PreparedStrings.MaxWidth + 1;

    private static readonly double[] Table = Create();

    /// <summary>Gets the quotients, to be asked for by <see cref="Place"/>; a divisor of 0 gives 0.</summary>
    public static ReadOnlySpan<double> All => Table;

    public static int Place(int dividend, int divisor) => divisor * Size + dividend;

    private static double[] Create()
    {
        double[] table = GC.AllocateUninitializedArray<double>(Size * Size, pinned: true);
        for (int divisor = 0; divisor < Size; divisor++)
        {
            for (int dividend = 0; dividend < Size; dividend++)
                table[Place(dividend, divisor)] = divisor == 0 ? 0 : (double)dividend / divisor;
        }

        return table;
    }
}
