namespace Linkage.Normalization;

/// <summary>What is known beforehand about the dates of a column.</summary>
internal readonly record struct DateHints(DateEra Calendar, string? Format, string? Order, bool IsThai)
{
    /// <summary>The year against which two-digit years are read, so that the same input is read in the same way in every year.</summary>
    public const int ReferenceYear = 2026;

    /// <summary>Takes the hints of a value expression over the defaults of the case.</summary>
    public static DateHints From(ValueOptions? options, string? defaultCalendar = null, string? defaultCountry = null) =>
        new(CalendarOf(options?.Calendar ?? defaultCalendar), options?.DateFormat, OrderOf(options?.DateOrder), (options?.Country ?? defaultCountry) is "TH" or "th");

    private static DateEra CalendarOf(string? name) => name switch
    {
        null or "auto" => DateEra.Auto,
        "gregorian" => DateEra.Gregorian,
        "buddhist" => DateEra.Buddhist,
        "hijri" => DateEra.Hijri,
        "persian" => DateEra.Persian,
        "roc" => DateEra.Roc,
        "myanmar" => DateEra.Myanmar,
        _ => throw new ArgumentException($"There is no calendar '{name}'; there are auto, gregorian, buddhist, myanmar, hijri, persian, roc.", nameof(name)),
    };

    private static string? OrderOf(string? order) => order switch
    {
        null or "dmy" or "mdy" or "ymd" => order,
        _ => throw new ArgumentException($"There is no date order '{order}'; there are dmy, mdy, ymd.", nameof(order)),
    };
}
