using System.Globalization;

namespace Linkage.Cli;

/// <summary>Writes times in ISO 8601, UTC.</summary>
internal static class TimeText
{
    public static string Of(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
