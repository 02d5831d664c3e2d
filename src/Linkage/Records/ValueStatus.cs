namespace Linkage.Normalization;

/// <summary>What is known about a value after it was standardised.</summary>
public enum ValueStatus
{
    /// <summary>The value passed the checks that its kind has (a checksum, a calendar, a numbering plan).</summary>
    Valid,

    /// <summary>The value failed a check. It is kept and still compared, but it is weaker evidence; it never proves a difference.</summary>
    Invalid,

    /// <summary>No check exists or applies, so nothing is known about the value's correctness.</summary>
    Unknown,

    /// <summary>The value says that there is none ("unknown", "N/A", "ไม่ทราบ"). It is no evidence at all, for or against.</summary>
    Placeholder,
}
