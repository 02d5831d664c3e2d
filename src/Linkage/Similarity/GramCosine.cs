namespace Linkage.Similarity;

/// <summary>The cosine of vectors of counts.</summary>
internal readonly struct GramCosine : IGramRule
{
    public static bool IsCounted => true;

    public static double Similarity(long shared, long left, long right) => left == 0 || right == 0 ? 0 : shared / Math.Sqrt((double)left * right);
}
