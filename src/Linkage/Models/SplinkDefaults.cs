namespace Linkage;

/// <summary>The m and u that Splink takes where training gave none.</summary>
internal static class SplinkDefaults
{
    /// <summary>What Splink counts the m or u of a level as that training never saw.</summary>
    public const double NotObserved = 1e-6;

    /// <summary>Gets m and u from the best level on: 10 bits, then evenly from 3 down to -5.</summary>
    /// <param name="count">The number of levels, the null level left out.</param>
    public static LevelParameters[] For(int count)
    {
        LevelParameters[] defaults = new LevelParameters[count];
        for (int place = 0; place < count; place++)
        {
            double m = place == 0 ? 0.95 : (1 - 0.95) / (count - 1);
            double weight = place == 0 ? 10 : count <= 2 ? -5 : 3 - (8.0 * (place - 1) / (count - 2));
            defaults[place] = new(m, m / Math.Pow(2, weight));
        }

        return defaults;
    }
}
