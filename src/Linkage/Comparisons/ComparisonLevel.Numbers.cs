using System.Globalization;

namespace Linkage.Comparisons;

/// <content>Levels of times, numbers and places that are near each other.</content>
public sealed partial class ComparisonLevel
{
    /// <summary>Full dates at most so many days apart.</summary>
    /// <param name="field">A field of dates.</param>
    /// <param name="days">The greatest difference in days, at least 0.</param>
    /// <returns>The level.</returns>
    public static ComparisonLevel DateWithin(string field, int days) => AtMost("days", ConditionType.DateWithin, field, days);

    /// <summary>Numbers that differ by at most an amount.</summary>
    /// <param name="field">A field of numbers.</param>
    /// <param name="difference">The greatest difference, at least 0.</param>
    /// <returns>The level.</returns>
    public static ComparisonLevel NumberWithin(string field, double difference) =>
        AtMost("difference", ConditionType.NumberWithin, field, difference);

    /// <summary>Full dates or times at most so far apart.</summary>
    /// <param name="field">A field of dates or times.</param>
    /// <param name="amount">The greatest difference, at least 0.</param>
    /// <param name="unit">Its unit. A year is 365.25 days, a month a twelfth of a year.</param>
    /// <returns>The level. A date is its midnight in UTC; a date without a day is no evidence.</returns>
    public static ComparisonLevel TimeWithin(string field, double amount, TimeUnit unit)
    {
        ThrowIfNotAmount(amount, nameof(amount));
        _ = ValueTime.SecondsOf(amount, unit);
        string name = unit.ToString().ToLowerInvariant();
        string label = string.Create(CultureInfo.InvariantCulture, $"within {amount} {name}{(amount == 1 ? "" : "s")}");
        return Make(label, LevelCondition.OfTime(field, amount, unit), field);
    }

    /// <summary>Numbers that differ by less than a share of the larger one.</summary>
    /// <param name="field">A field of numbers.</param>
    /// <param name="share">The share that the difference stays below, above 0: 0.05 is five per cent.</param>
    /// <returns>The level; the larger of two numbers is the one further from 0, and equal numbers are within any share.</returns>
    public static ComparisonLevel PercentageWithin(string field, double share)
    {
        ThrowIfNotAmount(share, nameof(share));
        string label = string.Create(CultureInfo.InvariantCulture, $"difference < {share * 100:0.######} %");
        return Make(label, LevelCondition.Measure(ConditionType.PercentageWithin, field, share), field);
    }

    /// <summary>Places at most so many kilometres apart, by <see cref="Linkage.Similarity.Haversine"/>.</summary>
    /// <param name="latitude">The field of the latitude in degrees, north positive.</param>
    /// <param name="longitude">The field of the longitude in degrees, east positive.</param>
    /// <param name="kilometers">The greatest distance, at least 0.</param>
    /// <returns>The level.</returns>
    public static ComparisonLevel KilometersWithin(string latitude, string longitude, double kilometers)
    {
        ArgumentException.ThrowIfNullOrEmpty(longitude);
        ThrowIfNotAmount(kilometers, nameof(kilometers));
        string label = string.Create(CultureInfo.InvariantCulture, $"within {kilometers} km");
        return Make(label, LevelCondition.Measure(ConditionType.KilometersWithin, latitude, kilometers, longitude), latitude);
    }

    /// <summary>Vectors of a cosine similarity of at least a threshold, such as embeddings.</summary>
    /// <param name="field">A field whose raw text lists the numbers of one vector, divided by commas or blanks, in brackets or not.</param>
    /// <param name="similarity">The least cosine, from -1 to 1.</param>
    /// <returns>The level. Vectors of unlike lengths, or of zeros only, are no evidence to each other.</returns>
    public static ComparisonLevel VectorCosine(string field, double similarity)
    {
        if (!(similarity is >= -1 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(similarity), similarity, "A cosine is from -1 to 1.");
        return Make(
            string.Create(CultureInfo.InvariantCulture, $"cosine ≥ {similarity}"), LevelCondition.Measure(ConditionType.VectorCosine, field, similarity), field);
    }

    private static void ThrowIfNotAmount(double value, string name)
    {
        if (!(value >= 0 && double.IsFinite(value)))
            throw new ArgumentOutOfRangeException(name, value, "Expected a number of at least 0.");
    }
}
