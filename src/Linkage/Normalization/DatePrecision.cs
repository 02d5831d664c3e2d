namespace Linkage.Normalization;

/// <summary>How much of a date is known.</summary>
public enum DatePrecision
{
    /// <summary>Nothing is known.</summary>
    None,

    /// <summary>The year.</summary>
    Year,

    /// <summary>The year and the month.</summary>
    Month,

    /// <summary>Year, month and day.</summary>
    Day,
}
