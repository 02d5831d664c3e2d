namespace Linkage.Comparisons;

/// <summary>Holds when the row of one side has a given value.</summary>
internal sealed class LiteralCondition(ComparedColumn column, string value, RecordSide side) : BoundCondition
{
    public override bool? Of(int left, int right)
    {
        bool? outcome = null;
        foreach (int id in column.ValuesOf(side == RecordSide.Left ? left : right))
        {
            if (column.CanonicalIdOf(id) == 0)
                continue;
            if (column.IsLiteral(id, value))
                return true;
            outcome = false;
        }

        return outcome;
    }
}
