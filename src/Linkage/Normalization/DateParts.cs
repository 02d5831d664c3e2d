namespace Linkage.Normalization;

/// <summary>The numbers of a date as written, before the era is settled. A month or day of 0 is one that is not known.</summary>
internal readonly record struct DateParts(int Year, int YearDigits, int Month, int Day)
{
    /// <summary>Gets the era that the text names, or <see cref="DateEra.Auto"/>.</summary>
    public DateEra Era { get; init; }

    /// <summary>Gets whether the text has Thai words or digits, so that a two-digit year is more likely a Buddhist one.</summary>
    public bool LooksThai { get; init; }

    /// <summary>Gets whether day and month might be exchanged: both are at most 12, differ, and nothing says which is which.</summary>
    public bool MayBeSwapped { get; init; }

    /// <summary>Gets whether the month came first although the day was expected there.</summary>
    public bool IsMonthFirst { get; init; }

    /// <summary>The same with day and month exchanged.</summary>
    public DateParts Swapped() => this with { Month = Day, Day = Month, MayBeSwapped = false };
}
