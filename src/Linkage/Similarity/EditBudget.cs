namespace Linkage.Similarity;

/// <summary>Arithmetic between edit distances, similarities and their cut-offs, the same for every measure.</summary>
internal static class EditBudget
{
    /// <summary>1 - distance / total; 1 for two empty texts.</summary>
    public static double Similarity(int distance, int total) => total == 0 ? 1 : 1 - (double)distance / total;

    /// <summary>The largest distance whose similarity may still reach the cut-off; rounded up, so that nothing is lost.</summary>
    public static int DistanceFor(double cutoff, int total) =>
        (int)Math.Clamp(Math.Ceiling((1 - cutoff) * total), 0, total);

    /// <summary>The similarity, or 0 where it is below the cut-off.</summary>
    public static double AtLeast(double similarity, double cutoff) => similarity >= cutoff ? similarity : 0;
}
