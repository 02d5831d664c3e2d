namespace Linkage;

/// <summary>What a <see cref="ParameterInterval"/> is of.</summary>
public enum ModelParameter
{
    /// <summary>The chance of a level for a match.</summary>
    M,

    /// <summary>The chance of a level for a non-match.</summary>
    U,

    /// <summary>How many other records a record matches on average, from which the prior follows.</summary>
    MatchesPerRecord,
}
