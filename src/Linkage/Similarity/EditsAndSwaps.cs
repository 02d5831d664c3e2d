namespace Linkage.Similarity;

/// <summary>The edits of <see cref="OptimalStringAlignment"/>.</summary>
internal readonly struct EditsAndSwaps : IEditRule
{
    public static bool SwapsCount => true;
}
