namespace Linkage.Similarity;

/// <summary>The Dice coefficient of sets.</summary>
internal readonly struct GramDice : IGramRule
{
    public static bool IsCounted => false;

    public static double Similarity(long shared, long left, long right) => 2.0 * shared / (left + right);
}
