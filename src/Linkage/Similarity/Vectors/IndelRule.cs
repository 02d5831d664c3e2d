namespace Linkage.Similarity;

/// <summary>The rule of <see cref="Indel"/> for batches.</summary>
internal readonly struct IndelRule : IEditMeasure
{
    public static bool SwapsCount => false;

    public static bool SwapsAreEdited => false;

    public static bool IsIndel => true;

    public static int Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int cutoff) => Indel.Distance(left, right, cutoff);
}
