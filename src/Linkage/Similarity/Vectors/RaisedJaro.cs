using System.Runtime.CompilerServices;

namespace Linkage.Similarity;

/// <summary>The rule of <see cref="JaroWinkler"/>.</summary>
internal readonly struct RaisedJaro : IJaroRule
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Raise(double jaro, int prefix) => JaroWinkler.Raise(jaro, prefix);

    public static double Needed(double similarity, int prefix) => JaroWinkler.Needed(similarity, prefix);

    public static double Similarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right, double cutoff) => JaroWinkler.Similarity(left, right, cutoff);
}
