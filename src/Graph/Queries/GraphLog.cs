using Microsoft.Extensions.Logging;

namespace Linkage.Graph;

/// <summary>The log events of the graph. They carry counts, never ids or values.</summary>
internal static partial class GraphLog
{
    [LoggerMessage(2000, LogLevel.Warning, "A search for paths ended by its {Budget} after {Explored} edges with {Paths} paths found")]
    public static partial void PathBudgetReached(ILogger logger, WhyStopped budget, long explored, int paths);
}
