namespace Linkage.Comparisons;

/// <summary>Holds for every pair.</summary>
internal sealed class CertainCondition : BoundCondition
{
    public override bool? Of(int left, int right) => true;
}
