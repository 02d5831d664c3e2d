namespace Linkage.Graph;

/// <summary>Why a search ended.</summary>
public enum WhyStopped
{
    /// <summary>There are no more paths: the answer holds them all.</summary>
    AllFound,

    /// <summary>As many paths as were asked for are found, the best ones: complete, too.</summary>
    MaxPaths,

    /// <summary>The search touched as many edges as <see cref="PathQuery.ExpansionBudget"/> allows.</summary>
    ExpansionBudget,

    /// <summary>The search took as long as <see cref="PathQuery.TimeBudget"/> allows.</summary>
    TimeBudget,
}
