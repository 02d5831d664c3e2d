namespace Linkage.Evaluation;

/// <summary>The harmonic mean of two shares.</summary>
internal static class Harmonic
{
    public static double Mean(double a, double b) => a + b == 0 ? 0 : 2 * a * b / (a + b);
}
