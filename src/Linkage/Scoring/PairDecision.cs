namespace Linkage;

/// <summary>What was decided on a pair of records.</summary>
public enum PairDecision
{
    /// <summary>Below the review threshold.</summary>
    NonLink,

    /// <summary>Between the review and the link threshold: for clerical review.</summary>
    Review,

    /// <summary>At or above the link threshold.</summary>
    Link,
}
