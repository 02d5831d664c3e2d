using System.Collections.Immutable;

namespace Linkage;

/// <summary>What loading read, kept, rejected and noticed.</summary>
/// <param name="Rows">Rows read, the rejected ones included.</param>
/// <param name="BadRows">Rows rejected.</param>
/// <param name="Issues">What was noticed, counted per code, source, file and field, in that order.</param>
public sealed record LoadReport(long Rows, long BadRows, ImmutableArray<RowIssue> Issues)
{
    /// <summary>Gets the report of a load that read nothing.</summary>
    public static LoadReport Empty { get; } = new(0, 0, []);
}
