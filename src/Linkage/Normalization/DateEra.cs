namespace Linkage.Normalization;

/// <summary>The era that the year of a date is counted in.</summary>
internal enum DateEra
{
    /// <summary>Not said: found from the year itself.</summary>
    Auto,

    /// <summary>The common era.</summary>
    Gregorian,

    /// <summary>The Thai Buddhist era, 543 years ahead.</summary>
    Buddhist,

    /// <summary>The Rattanakosin era (1889-1912), year 1 = 1782.</summary>
    Rattanakosin,

    /// <summary>The Islamic calendar.</summary>
    Hijri,

    /// <summary>The Persian solar calendar.</summary>
    Persian,

    /// <summary>The calendar of the Republic of China, 1911 years behind.</summary>
    Roc,

    /// <summary>The Myanmar calendar, which is not read yet.</summary>
    Myanmar,
}
