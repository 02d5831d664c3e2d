namespace Linkage.Comparisons;

/// <summary>The opposite of a condition; what is not known stays so.</summary>
internal sealed class OppositeCondition(BoundCondition part) : BoundCondition
{
    public override bool? Of(int left, int right) => !part.Of(left, right);
}
