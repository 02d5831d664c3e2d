using System.Globalization;

namespace Linkage.Normalization;

/// <summary>The prepared form of a time column: a moment, or the day, month or year in which something happened, half-open and in UTC.</summary>
/// <param name="At">The moment, or the first one it may have been.</param>
/// <param name="Until">The first moment after it; equal to <paramref name="At"/> for an exact moment.</param>
internal sealed record TimeForm(DateTimeOffset At, DateTimeOffset Until)
{
    /// <summary>Gets whether the moment is known, not only the day or month.</summary>
    public bool IsExact => At == Until;

    /// <summary>Writes the first moment in ISO 8601 in UTC, with fractions of a second only where there are any.</summary>
    public override string ToString() =>
        At.UtcDateTime.ToString(At.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
