namespace Linkage;

/// <summary>What a person decided on two records.</summary>
public enum Verdict
{
    /// <summary>They are the same entity.</summary>
    Positive,

    /// <summary>They are different entities.</summary>
    Negative,

    /// <summary>It cannot be told: the pair stays in review, whatever its weight.</summary>
    Unsure,
}
