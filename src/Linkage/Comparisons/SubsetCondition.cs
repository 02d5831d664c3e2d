namespace Linkage.Comparisons;

/// <summary>Holds when the values of one row are among those of the other.</summary>
internal sealed class SubsetCondition(ComparedColumn column, bool emptyIsSubset) : BoundCondition
{
    public override bool? Of(int left, int right)
    {
        ValueSets sets = ValueSets.Of(column, left, right);
        if (sets.Left == 0 || sets.Right == 0)
            return emptyIsSubset ? true : null;
        return sets.Common == Math.Min(sets.Left, sets.Right);
    }
}
