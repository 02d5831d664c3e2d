namespace Linkage.Comparisons;

/// <summary>All of several conditions, or any of them.</summary>
internal sealed class CombinedCondition(BoundCondition[] parts, bool isAnd) : BoundCondition
{
    public override bool? Of(int left, int right)
    {
        bool? outcome = isAnd;
        foreach (BoundCondition part in parts)
        {
            bool? holds = part.Of(left, right);
            if (holds == !isAnd)
                return holds;
            outcome = holds is null ? null : outcome;
        }

        return outcome;
    }
}
