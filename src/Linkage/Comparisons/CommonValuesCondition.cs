namespace Linkage.Comparisons;

/// <summary>Holds when two rows have so many distinct values in common.</summary>
internal sealed class CommonValuesCondition(ComparedColumn column, int least) : BoundCondition
{
    public override bool? Of(int left, int right)
    {
        ValueSets sets = ValueSets.Of(column, left, right);
        return sets.Left == 0 || sets.Right == 0 ? null : sets.Common >= least;
    }
}
