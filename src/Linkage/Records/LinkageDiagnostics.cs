using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Linkage;

/// <summary>The names under which Linkage can be watched: an <see cref="ActivitySource"/> and a <see cref="Meter"/>, both named <c>Linkage</c>.</summary>
/// <remarks>Spans and metrics carry kinds, sources and counts, never values or record keys.</remarks>
public static class LinkageDiagnostics
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string Name = "Linkage";

    internal static ActivitySource Source { get; } = new(Name);

    internal static Meter Meter { get; } = new(Name);

    internal static Counter<long> RecordsLoaded { get; } = Meter.CreateCounter<long>("linkage.records", "{record}", "Records loaded.");

    internal static Counter<long> RowsRejected { get; } = Meter.CreateCounter<long>("linkage.rows.rejected", "{row}", "Rows rejected.");

    internal static Counter<long> PairsCompared { get; } = Meter.CreateCounter<long>("linkage.pairs.compared", "{pair}", "Candidate pairs compared.");

    internal static Counter<long> PairsCut { get; } = Meter.CreateCounter<long>("linkage.pairs.cut", "{pair}", "Candidate pairs cut with oversized blocks or by the budget.");

    internal static Histogram<double> StageDuration { get; } = Meter.CreateHistogram<double>("linkage.stage.duration", "s", "How long a stage took.");
}
