namespace Linkage.Similarity;

/// <summary>The rule of <see cref="DamerauLevenshtein"/> for batches.</summary>
internal readonly struct DamerauRule : IEditMeasure
{
    public static bool SwapsCount => true;

    public static bool SwapsAreEdited => true;

    public static bool IsIndel => false;

    public static int Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int cutoff) => DamerauLevenshtein.Distance(left, right, cutoff);
}
