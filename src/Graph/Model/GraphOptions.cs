using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Linkage.Graph;

/// <summary>How a graph is made, and what it works with.</summary>
public sealed record GraphOptions
{
    /// <summary>Gets whether a graph made of a resolution has the layer of source records, too, so that queries can ask for <see cref="IdentityMode.RecordsOnly"/>.</summary>
    /// <value>The default value is true.</value>
    public bool Records { get; init; } = true;

    /// <summary>Gets the clock that <see cref="PathQuery.TimeBudget"/> is measured by.</summary>
    /// <value>The default value is <see cref="TimeProvider.System"/>.</value>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Gets where searches that a budget ended are noted.</summary>
    /// <value>The default value notes nothing.</value>
    public ILogger Logger { get; init; } = NullLogger.Instance;
}
