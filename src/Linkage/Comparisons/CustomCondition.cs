namespace Linkage.Comparisons;

/// <summary>A test of the user on whole records.</summary>
internal sealed class CustomCondition(BindingContext context, Func<SourceRecord, SourceRecord, bool>? test) : BoundCondition
{
    public override bool? Of(int left, int right) => test is not null && test(context.RecordOf(left), context.RecordOf(right));
}
