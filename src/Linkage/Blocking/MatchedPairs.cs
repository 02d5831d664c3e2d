namespace Linkage.Blocking;

// Pairs with their chance to match, sorted by (left, right), and the group (an entity) of each row, by its first row.
internal readonly record struct MatchedPairs(int[] Left, int[] Right, Func<int, double> ProbabilityOf, Func<int, int> GroupOf)
{
    public int Count => Left.Length;
}
