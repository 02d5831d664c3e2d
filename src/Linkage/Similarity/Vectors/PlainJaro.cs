namespace Linkage.Similarity;

/// <summary>The rule of <see cref="Jaro"/>.</summary>
internal readonly struct PlainJaro : IJaroRule
{
    public static double Raise(double jaro, int prefix) => jaro;

    public static double Needed(double similarity, int prefix) => similarity;

    public static double Similarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right, double cutoff) => Jaro.Similarity(left, right, cutoff);
}
