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

    private static double Radians(double degrees) => degrees * (Math.PI / 180);
}
