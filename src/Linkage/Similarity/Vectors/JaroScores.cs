namespace Linkage.Similarity;

/// <summary>The similarities that two texts of given lengths can have, so that a lane's counts become one by a look-up.</summary>
/// <remarks>For lengths up to 16; a table is made when it is first asked for. All of them together take less than 1 MB.</remarks>
internal static class JaroScores<TRule>
    where TRule : struct, IJaroRule
{
    /// <summary>The longest texts for which there are tables.</summary>
    public const int MaxLength = 16;

    private const int Prefixes = 5;

    private static readonly double[]?[] Tables = new double[]?[(MaxLength + 1) * (MaxLength + 1)];

    /// <summary>The table for two lengths, by <see cref="Key"/>.</summary>
    public static double[] For(int leftLength, int rightLength)
    {
        ref double[]? table = ref Tables[leftLength * (MaxLength + 1) + rightLength];
        return Volatile.Read(ref table) ?? (table = Create(leftLength, rightLength));
    }

    /// <summary>The place of a similarity: the numbers of units in common, of those in another order, and of common prefix. Below 256 for a text of at most 8 units.</summary>
    public static int Key(int common, int displaced, int prefix) => (common * (common + 1) / 2 + displaced) * Prefixes + prefix;

    // Two threads may make the same table; either serves.
    private static double[] Create(int leftLength, int rightLength)
    {
        int most = Math.Min(leftLength, rightLength);
        double[] table = new double[Key(most, most, Prefixes)];
        for (int common = 1; common <= most; common++)
        {
            for (int displaced = 0; displaced <= common; displaced++)
            {
                double jaro = Jaro.Score(common, displaced / 2, leftLength, rightLength);
                for (int prefix = 0; prefix < Prefixes; prefix++)
                    table[Key(common, displaced, prefix)] = TRule.Raise(jaro, prefix);
            }
        }

        return table;
    }
}
