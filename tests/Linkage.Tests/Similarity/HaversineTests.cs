namespace Linkage.Similarity;

public sealed class HaversineTests
{
    [Theory]
    [InlineData(0, 0, 0, 0, 0)]
    [InlineData(0, 0, 0, 180, 20015.11)]      // half the circumference
    [InlineData(0, 0, 0, 1, 111.195)]         // one degree on the equator
    [InlineData(90, 12, 90, 77, 0)]           // a pole has no longitude
    [InlineData(13.7563, 100.5018, 18.7883, 98.9853, 583.0)]   // Bangkok, Chiang Mai
    public void Distance_KnownPlaces_IsInKilometers(double lat1, double lon1, double lat2, double lon2, double expected)
    {
        Assert.Equal(expected, Haversine.Distance(lat1, lon1, lat2, lon2), tolerance: Math.Max(0.01, expected * 0.005));
        Assert.Equal(Haversine.Distance(lat1, lon1, lat2, lon2), Haversine.Distance(lat2, lon2, lat1, lon1));
    }

    [Theory]
    [InlineData(600)]
    [InlineData(500)]      // further apart in latitude alone
    [InlineData(570)]      // the formula decides
    [InlineData(0)]
    public void Distance_WithCutoff_IsTheDistanceOrOneBeyond(double cutoff)
    {
        double distance = Haversine.Distance(13.7563, 100.5018, 18.7883, 98.9853);
        Assert.Equal(distance <= cutoff ? distance : cutoff + 1, Haversine.Distance(13.7563, 100.5018, 18.7883, 98.9853, cutoff));
        Assert.Equal(0, Haversine.Distance(13.7563, 100.5018, 13.7563, 100.5018, cutoff));
        Assert.True(double.IsNaN(Haversine.Distance(13.7563, double.NaN, 80, 98.9853, cutoff)));
    }

    [Theory]
    [InlineData(double.PositiveInfinity)]
    [InlineData(600)]
    [InlineData(570)]
    [InlineData(0)]
    public void Distances_AnyCutoff_EqualThoseOfPairs(double cutoff)
    {
        double[] latitudes = [13.7563, 18.7883, double.NaN, -33.87, 13.7563];
        double[] longitudes = [100.5018, 98.9853, 0, 151.21, 100.5018];
        IndexPair[] pairs = [.. Enumerable.Range(0, 25).Select(i => new IndexPair(i / 5, i % 5))];
        double[] ofPairs = new double[pairs.Length];
        double[] ofOne = new double[latitudes.Length];

        Haversine.Distances(latitudes, longitudes, pairs, ofPairs, cutoff);
        Haversine.Distances(latitudes[0], longitudes[0], latitudes, longitudes, ofOne, cutoff);

        Assert.Equal(pairs.Select(pair => Haversine.Distance(latitudes[pair.Left], longitudes[pair.Left], latitudes[pair.Right], longitudes[pair.Right], cutoff)), ofPairs);
        Assert.Equal(ofPairs[..5], ofOne);
    }

    [Fact]
    public void Distances_NoRoom_Throws()
    {
        Assert.Throws<ArgumentException>(() => Haversine.Distances(0, 0, [1.0, 2], [1.0, 2], new double[1]));
        Assert.Throws<ArgumentException>(() => Haversine.Distances(0, 0, [1.0, 2], [1.0], new double[2]));
        Assert.Throws<ArgumentException>(() => Haversine.Distances([1.0], [1.0], [new IndexPair(0, 0)], []));
    }

    [Fact]
    public void Distance_NegativeCutoff_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Haversine.Distance(0, 0, 0, 0, -1));
}
