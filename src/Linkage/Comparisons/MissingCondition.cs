namespace Linkage.Comparisons;

/// <summary>Holds when one of the rows has no evidence in a column.</summary>
internal sealed class MissingCondition(ComparedColumn column) : BoundCondition
{
    public override bool? Of(int left, int right) => !column.HasEvidence(left) || !column.HasEvidence(right);
}
