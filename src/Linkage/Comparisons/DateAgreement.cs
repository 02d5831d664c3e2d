namespace Linkage.Comparisons;

/// <summary>How well two dates of birth agree, from the strongest to none.</summary>
/// <remarks>Partial dates are compared as far as both go. 1 January counts as a date of which only the year is known.</remarks>
public enum DateAgreement
{
    /// <summary>The same day.</summary>
    SameDay,

    /// <summary>The same month and year, and one of them has no day.</summary>
    SameMonth,

    /// <summary>Day and month exchanged.</summary>
    DayMonthSwapped,

    /// <summary>One digit differs, or two neighbouring digits are exchanged.</summary>
    OneDigit,

    /// <summary>The same day and month, 543 or 1086 years apart: Buddhist years taken for Gregorian ones or the reverse.</summary>
    EraSlip,

    /// <summary>The same year, and one of them says no more than that.</summary>
    SameYearOnly,

    /// <summary>The same year, different day.</summary>
    SameYear,

    /// <summary>At most one year apart.</summary>
    WithinOneYear,

    /// <summary>At most ten years apart.</summary>
    WithinTenYears,

    /// <summary>Further apart.</summary>
    Different,
}
