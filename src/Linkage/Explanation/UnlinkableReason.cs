namespace Linkage;

/// <summary>Why a record cannot be linked.</summary>
public enum UnlinkableReason
{
    /// <summary>Even a record that states the same would not weigh enough for a link.</summary>
    TooWeak,

    /// <summary>The record has no value for any blocking rule, so it is never compared.</summary>
    NeverProposed,

    /// <summary>Both.</summary>
    TooWeakAndNeverProposed,
}
