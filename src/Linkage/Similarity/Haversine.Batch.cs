namespace Linkage.Similarity;

public static partial class Haversine
{
    /// <summary>Gives the distances in kilometres between one place and many.</summary>
    /// <param name="latitude">The latitude of the one place in degrees, north positive.</param>
    /// <param name="longitude">The longitude of the one place in degrees, east positive.</param>
    /// <param name="latitudes">The latitudes of the others.</param>
    /// <param name="longitudes">The longitudes of the others; as many.</param>
    /// <param name="distances">Receives the distance of each, or <paramref name="cutoff"/> + 1 where it is larger than the cut-off; NaN where a coordinate is NaN. At least as long.</param>
    /// <param name="cutoff">The largest distance of interest in kilometres; infinite by default.</param>
    /// <exception cref="ArgumentException">The coordinates differ in number, or <paramref name="distances"/> is too short.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="cutoff"/> is negative.</exception>
    /// <remarks>Each is what <see cref="Distance(double, double, double, double, double)"/> gives. Allocates nothing. Safe to call from many threads.</remarks>
    public static void Distances(
        double latitude, double longitude, ReadOnlySpan<double> latitudes, ReadOnlySpan<double> longitudes, Span<double> distances, double cutoff = double.PositiveInfinity)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cutoff);
        CheckPlaces(latitudes, longitudes);
        CheckRoom(latitudes.Length, distances);
        for (int i = 0; i < latitudes.Length; i++)
            distances[i] = Distance(latitude, longitude, latitudes[i], longitudes[i], cutoff);
    }

    /// <summary>Gives the distances in kilometres between pairs of places.</summary>
    /// <param name="latitudes">The latitudes of the places in degrees, north positive.</param>
    /// <param name="longitudes">The longitudes of the places in degrees, east positive; as many.</param>
    /// <param name="pairs">The pairs to compare, in any order.</param>
    /// <param name="distances">Receives the distance of each pair, or <paramref name="cutoff"/> + 1 where it is larger than the cut-off; NaN where a coordinate is NaN. At least as long as <paramref name="pairs"/>.</param>
    /// <param name="cutoff">The largest distance of interest in kilometres; infinite by default.</param>
    /// <exception cref="ArgumentException">The coordinates differ in number, or <paramref name="distances"/> is too short.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="cutoff"/> is negative.</exception>
    /// <exception cref="IndexOutOfRangeException">An index of a pair is not one of a place.</exception>
    /// <remarks>Each is what <see cref="Distance(double, double, double, double, double)"/> gives. Allocates nothing. Safe to call from many threads.</remarks>
    public static void Distances(
        ReadOnlySpan<double> latitudes, ReadOnlySpan<double> longitudes, ReadOnlySpan<IndexPair> pairs, Span<double> distances, double cutoff = double.PositiveInfinity)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cutoff);
        CheckPlaces(latitudes, longitudes);
        CheckRoom(pairs.Length, distances);
        for (int k = 0; k < pairs.Length; k++)
        {
            (int left, int right) = (pairs[k].Left, pairs[k].Right);
            distances[k] = Distance(latitudes[left], longitudes[left], latitudes[right], longitudes[right], cutoff);
        }
    }

    private static void CheckPlaces(ReadOnlySpan<double> latitudes, ReadOnlySpan<double> longitudes)
    {
        if (latitudes.Length != longitudes.Length)
            throw new ArgumentException($"There are {latitudes.Length} latitudes and {longitudes.Length} longitudes; there must be as many of both.", nameof(longitudes));
    }

    private static void CheckRoom(int count, ReadOnlySpan<double> distances)
    {
        if (distances.Length < count)
            throw new ArgumentException($"There are {count} answers and room for {distances.Length}.", nameof(distances));
    }
}
