using Microsoft.Extensions.Logging;

namespace Linkage;

/// <summary>The log events. They carry sources, kinds and counts, never values or record keys.</summary>
internal static partial class LinkageLog
{
    [LoggerMessage(1000, LogLevel.Information, "Read {Rows} rows, {BadRows} rejected")]
    public static partial void FileLoaded(ILogger logger, long rows, long badRows);

    [LoggerMessage(1001, LogLevel.Warning, "{Source}: {Count} rows with {Code}")]
    public static partial void RowsRejected(ILogger logger, string source, long count, string code);

    [LoggerMessage(1010, LogLevel.Warning, "Globalization-invariant mode is on: names in scripts with combining letters are standardised by tables of Linkage's own")]
    public static partial void InvariantGlobalization(ILogger logger);

    [LoggerMessage(1200, LogLevel.Warning, "Resolving {Kind}: {Pairs} candidate pairs were cut with oversized blocks")]
    public static partial void BlockCut(ILogger logger, string kind, long pairs);

    [LoggerMessage(1201, LogLevel.Warning, "Resolving {Kind}: the budget of {Budget} candidate pairs was reached")]
    public static partial void PairBudgetReached(ILogger logger, string kind, long budget);

    [LoggerMessage(1300, LogLevel.Warning, "Training {Kind}: {Code}")]
    public static partial void TrainingProblem(ILogger logger, string kind, string code);

    [LoggerMessage(1500, LogLevel.Information, "Resolved {Kind}: {Records} records to {Entities} entities")]
    public static partial void Resolved(ILogger logger, string kind, int records, int entities);
}
