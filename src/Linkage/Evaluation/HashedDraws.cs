namespace Linkage.Evaluation;

/// <summary>Random numbers that follow from a seed, the number of the draw and what is drawn: equal whatever the order.</summary>
internal static class HashedDraws
{
    /// <summary>Draws from 0 (never) to 1.</summary>
    public static double Uniform(int seed, int draw, int item) => Uniform(SplitMix64.Hash(seed, draw, item));

    /// <summary>Draws a weight with mean 1, exponentially distributed.</summary>
    public static double Exponential(int seed, int draw, int item) => -Math.Log(Uniform(seed, draw, item));

    /// <summary>Draws the sum of so many weights that <see cref="Exponential"/> draws one by one: a gamma variate.</summary>
    /// <remarks>Marsaglia and Tsang, "A simple method for generating gamma variables", 2000.</remarks>
    public static double Gamma(int count, int seed, int draw, int item)
    {
        if (count == 1)
            return Exponential(seed, draw, item);
        double d = count - (1.0 / 3);
        double c = 1 / Math.Sqrt(9 * d);
        for (ulong state = SplitMix64.Hash(seed, draw, item); ; state = SplitMix64.Mix(state))
        {
            double x = Normal(SplitMix64.Mix(state + 1), SplitMix64.Mix(state + 2));
            double v = 1 + (c * x);
            v = v * v * v;
            if (v > 0 && Math.Log(Uniform(SplitMix64.Mix(state + 3))) < (x * x / 2) + d - (d * v) + (d * Math.Log(v)))
                return d * v;
        }
    }

    private static double Uniform(ulong bits) => ((bits >> 11) + 1) * (1.0 / (1L << 53));

    // Box and Muller, 1958.
    private static double Normal(ulong one, ulong other) => Math.Sqrt(-2 * Math.Log(Uniform(one))) * Math.Cos(2 * Math.PI * Uniform(other));
}
