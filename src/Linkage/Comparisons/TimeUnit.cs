namespace Linkage.Comparisons;

/// <summary>The unit in which a difference of times is given. Months and years are those of Splink: a year is 365.25 days, a month a twelfth of it.</summary>
public enum TimeUnit
{
    /// <summary>One second.</summary>
    Second,

    /// <summary>60 seconds.</summary>
    Minute,

    /// <summary>3,600 seconds.</summary>
    Hour,

    /// <summary>86,400 seconds.</summary>
    Day,

    /// <summary>2,629,800 seconds.</summary>
    Month,

    /// <summary>31,557,600 seconds.</summary>
    Year,
}
