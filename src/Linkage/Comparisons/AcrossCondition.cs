namespace Linkage.Comparisons;

/// <summary>Holds when a value of one column in the left row equals a value of another column in the right row; in reverse the other way round.</summary>
internal sealed class AcrossCondition(ComparedColumn one, ComparedColumn other, CrossColumns columns, bool isReverse) : BoundCondition
{
    public override bool? Of(int left, int right)
    {
        (int oneRow, int otherRow) = isReverse ? (right, left) : (left, right);
        if (columns.HasAcross(oneRow, otherRow))
            return true;
        return one.HasEvidence(oneRow) && other.HasEvidence(otherRow) ? false : null;
    }
}
