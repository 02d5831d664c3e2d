using System.Collections.Immutable;
using Linkage.Comparisons;

namespace Linkage;

/// <summary>Makes sure that the parts of a model that was read fit each other, for files are changed by hand.</summary>
internal static class ModelFileCheck
{
    /// <exception cref="LinkageFormatException">Some parts do not fit.</exception>
    /// <exception cref="InvalidOperationException">A part names a comparison that the model does not have.</exception>
    public static void Check(LinkageModel model)
    {
        for (int i = 0; i < model.Parameters.Length; i++)
            CheckLevels(model.Settings.Comparisons[i], model.Parameters[i]);
        foreach (Correlation correlation in model.Correlations)
            CheckCorrelation(model.Settings.Comparisons, correlation);
        if (model.Household is Household household)
            CheckHousehold(model.Settings.Comparisons, household);
        CheckCalibration(model.Calibration);
    }

    private static void CheckLevels(Comparison comparison, ImmutableArray<LevelParameters> levels)
    {
        if (!levels.All(level => level.M > 0 && double.IsFinite(level.M) && level.U > 0 && double.IsFinite(level.U)))
            throw Misfit($"Comparison '{comparison.Name}' needs every m and u above 0.");
    }

    private static void CheckCorrelation(ImmutableArray<Comparison> comparisons, Correlation correlation)
    {
        int left = BoundCorrelation.IndexOf(comparisons, correlation.Left);
        int right = BoundCorrelation.IndexOf(comparisons, correlation.Right);
        int expected = comparisons[left].Levels.Length * comparisons[right].Levels.Length;
        if (left >= right)
            throw Misfit($"The correlation of '{correlation.Left}' and '{correlation.Right}' has them in another order than the comparisons.");
        if (correlation.Bits.Length != expected || !correlation.Bits.All(double.IsFinite))
            throw Misfit($"The correlation of '{correlation.Left}' and '{correlation.Right}' has {correlation.Bits.Length} bits; expected {expected}, one for each two levels.");
    }

    private static void CheckHousehold(ImmutableArray<Comparison> comparisons, Household household)
    {
        if (!(household.PairsPerRecord >= 0 && double.IsFinite(household.PairsPerRecord)))
            throw Misfit("The pairs per record of the household are no number of at least 0.");
        foreach ((string comparison, ImmutableArray<double> chances) in household.Traits)
        {
            int expected = comparisons[BoundCorrelation.IndexOf(comparisons, comparison)].Levels.Length;
            if (chances.Length != expected || !chances.All(chance => chance is > 0 and <= 1))
                throw Misfit($"The household has {chances.Length} chances for comparison '{comparison}'; expected {expected}, one a level, above 0 and at most 1.");
        }
    }

    private static void CheckCalibration(ImmutableArray<(double Weight, double Probability)> points)
    {
        for (int i = 0; i < points.Length; i++)
        {
            if (!double.IsFinite(points[i].Weight) || !(points[i].Probability is >= 0 and <= 1) || (i > 0 && (points[i].Weight <= points[i - 1].Weight || points[i].Probability <= points[i - 1].Probability)))
                throw Misfit("The points of the calibration do not increase in weight and in probability, from 0 to 1.");
        }
    }

    private static LinkageFormatException Misfit(string message) => new($"The parts of the model do not fit: {message}");
}
