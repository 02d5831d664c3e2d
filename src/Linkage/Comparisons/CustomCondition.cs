namespace Linkage.Comparisons;

/// <summary>A test of the user on whole records.</summary>
internal sealed class CustomCondition(RecordTable table, Func<SourceRecord, SourceRecord, bool>? test) : BoundCondition
{
    public override bool? Of(int left, int right) => test is not null && test(table.RecordOf(left), table.RecordOf(right));
}
