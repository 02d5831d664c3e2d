namespace Linkage.Similarity;

/// <summary>The rule of <see cref="Levenshtein"/> for batches.</summary>
internal readonly struct LevenshteinRule : IEditMeasure
{
    public static bool SwapsCount => false;

    public static bool SwapsAreEdited => false;

    public static bool IsIndel => false;

    public static int Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int cutoff) => Levenshtein.Distance(left, right, cutoff);
}
