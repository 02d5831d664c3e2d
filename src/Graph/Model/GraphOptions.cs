namespace Linkage.Graph;

/// <summary>How a graph is made of a finished resolution.</summary>
public sealed record GraphOptions
{
    /// <summary>Gets whether the layer of source records is built too, so that queries can ask for <see cref="IdentityMode.RecordsOnly"/>.</summary>
    /// <value>The default value is true.</value>
    public bool Records { get; init; } = true;

    /// <summary>Gets the clock that <see cref="PathQuery.TimeBudget"/> is measured by.</summary>
    /// <value>The default value is <see cref="TimeProvider.System"/>.</value>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
