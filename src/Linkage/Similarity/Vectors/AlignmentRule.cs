namespace Linkage.Similarity;

/// <summary>The rule of <see cref="OptimalStringAlignment"/> for batches.</summary>
internal readonly struct AlignmentRule : IEditMeasure
{
    public static bool SwapsCount => true;

    public static bool SwapsAreEdited => false;

    public static bool IsIndel => false;

    public static int Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int cutoff) => OptimalStringAlignment.Distance(left, right, cutoff);
}
