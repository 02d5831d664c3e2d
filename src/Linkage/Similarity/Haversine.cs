namespace Linkage.Similarity;

/// <summary>The great-circle distance between two places, by the haversine formula.</summary>
/// <remarks>The earth is taken as a ball of the mean radius 6,371.0088 km (IUGG), which is wrong by at most 0.6 %. Safe to call from many threads.</remarks>
public static partial class Haversine
{
    private const double EarthRadius = 6371.0088;

    /// <summary>Gives the distance in kilometres.</summary>
    /// <param name="leftLatitude">The latitude of one place in degrees, north positive.</param>
    /// <param name="leftLongitude">The longitude of one place in degrees, east positive.</param>
    /// <param name="rightLatitude">The latitude of the other place.</param>
    /// <param name="rightLongitude">The longitude of the other place.</param>
    /// <returns>From 0 to about 20,015 km; NaN where an argument is NaN.</returns>
    public static double Distance(double leftLatitude, double leftLongitude, double rightLatitude, double rightLongitude)
    {
        double latitude = Math.Sin(Radians(rightLatitude - leftLatitude) / 2);
        double longitude = Math.Sin(Radians(rightLongitude - leftLongitude) / 2);
        double h = latitude * latitude + Math.Cos(Radians(leftLatitude)) * Math.Cos(Radians(rightLatitude)) * longitude * longitude;
        return 2 * EarthRadius * Math.Asin(Math.Sqrt(Math.Min(1, h)));
    }

    /// <summary>Gives the distance in kilometres as long as it is at most <paramref name="cutoff"/>; places whose latitudes alone are further apart cost no trigonometry.</summary>
    /// <param name="leftLatitude">The latitude of one place in degrees, north positive.</param>
    /// <param name="leftLongitude">The longitude of one place in degrees, east positive.</param>
    /// <param name="rightLatitude">The latitude of the other place.</param>
    /// <param name="rightLongitude">The longitude of the other place.</param>
    /// <param name="cutoff">The largest distance of interest in kilometres.</param>
    /// <returns>The distance, or <paramref name="cutoff"/> + 1 when it is larger than the cut-off; NaN where a coordinate is NaN.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="cutoff"/> is negative.</exception>
    public static double Distance(double leftLatitude, double leftLongitude, double rightLatitude, double rightLongitude, double cutoff)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cutoff);

        // The slack keeps rounding from deciding what the formula should. Written so that NaN goes on to the formula.
        if (EarthRadius * Radians(Math.Abs(rightLatitude - leftLatitude)) > cutoff + 1e-6 && !double.IsNaN(leftLongitude + rightLongitude))
            return cutoff + 1;
        double distance = Distance(leftLatitude, leftLongitude, rightLatitude, rightLongitude);
        return distance > cutoff ? cutoff + 1 : distance;
    }

    private static double Radians(double degrees) => degrees * (Math.PI / 180);
}
