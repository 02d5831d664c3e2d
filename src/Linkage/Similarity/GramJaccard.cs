namespace Linkage.Similarity;

/// <summary>The Jaccard index of sets.</summary>
internal readonly struct GramJaccard : IGramRule
{
    public static bool IsCounted => false;

    public static double Similarity(long shared, long left, long right) => (double)shared / (left + right - shared);
}
