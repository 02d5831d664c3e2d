using System.Globalization;

namespace Linkage.Comparisons;

/// <summary>One outcome of a <see cref="Comparison"/>: a condition, and optionally how likely it is among matches (m) and non-matches (u).</summary>
/// <remarks>
/// Levels are tried in order and the first whose condition holds is the outcome. A field with several values satisfies a condition when
/// any of its values does; several conditions on two values of one field, joined by <see cref="And"/>, have to hold for the same two. A condition
/// on a record without a value that it can judge does not hold, nor does its <see cref="Not"/>. Where a level takes a field it takes a
/// <see cref="FieldExpression"/> as well. Conditions are data, so a model with them can be saved; only <see cref="Custom"/> and
/// <see cref="DistanceFunction"/> are code and have to be given again when a model is loaded. Immutable and safe to share between threads.
/// </remarks>
public sealed partial class ComparisonLevel
{
    internal ComparisonLevel(string label, LevelCondition condition)
    {
        Label = label;
        Condition = condition;
    }

    private ComparisonLevel(ComparisonLevel other)
    {
        (Label, Condition, M, U) = (other.Label, other.Condition, other.M, other.U);
        (FixM, FixU, TermFrequency) = (other.FixM, other.FixU, other.TermFrequency);
    }

    /// <summary>Gets what people read: "exact", "Jaro-Winkler ≥ 0.92".</summary>
    public string Label { get; private init; }

    /// <summary>Gets whether this is the level of pairs that have no evidence, because one side lacks the value. Its weight is 0.</summary>
    public bool IsNull => Condition.Type == ConditionType.Null
        || (Condition.Type is ConditionType.Or or ConditionType.And && Condition.Parts.All(part => part.Type == ConditionType.Null));

    /// <summary>Gets the chance of this level for a match, from 0 to 1, or null when only training gives it.</summary>
    public double? M { get; private init; }

    /// <summary>Gets the chance of this level for a non-match, from 0 to 1, or null when only training gives it.</summary>
    public double? U { get; private init; }

    /// <summary>Gets whether training leaves <see cref="M"/> as it is.</summary>
    public bool FixM { get; private init; }

    /// <summary>Gets whether training leaves <see cref="U"/> as it is.</summary>
    public bool FixU { get; private init; }

    /// <summary>Gets how the rarity of the agreeing value counts, or null when it does not.</summary>
    public TermFrequency? TermFrequency { get; private init; }

    internal LevelCondition Condition { get; }

    /// <summary>Copies the level with another label.</summary>
    /// <param name="label">What people read.</param>
    /// <returns>The copy.</returns>
    public ComparisonLevel WithLabel(string label)
    {
        ArgumentException.ThrowIfNullOrEmpty(label);
        return new(this) { Label = label };
    }

    /// <summary>Copies the level with chances to start from.</summary>
    /// <param name="m">The chance for a match, above 0 and at most 1.</param>
    /// <param name="u">The chance for a non-match, above 0 and at most 1.</param>
    /// <param name="fixM">Whether training leaves m alone.</param>
    /// <param name="fixU">Whether training leaves u alone.</param>
    /// <returns>The copy.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A chance is not above 0 and at most 1.</exception>
    public ComparisonLevel With(double m, double u, bool fixM = false, bool fixU = false)
    {
        ThrowIfNotChance(m, nameof(m));
        ThrowIfNotChance(u, nameof(u));
        return new(this) { M = m, U = u, FixM = fixM, FixU = fixU };
    }

    /// <summary>Copies the level so that agreeing on a rare value counts for more.</summary>
    /// <param name="termFrequency">How, or null for not at all.</param>
    /// <returns>The copy.</returns>
    public ComparisonLevel WithTermFrequency(TermFrequency? termFrequency) => new(this) { TermFrequency = termFrequency };

    internal ComparisonLevel Restore(double? m, double? u, bool fixM, bool fixU, TermFrequency? termFrequency) =>
        new(this) { M = m, U = u, FixM = fixM, FixU = fixU, TermFrequency = termFrequency };

    private static ComparisonLevel Make(string label, LevelCondition condition, string field)
    {
        ArgumentException.ThrowIfNullOrEmpty(field);
        return new(label, condition);
    }

    private static ComparisonLevel AtMost(string measure, ConditionType type, string field, double distance) =>
        Make(AtMostLabel(measure, distance), LevelCondition.Measure(type, field, distance), field);

    private static ComparisonLevel AtLeast(string measure, ConditionType type, string field, double similarity) =>
        Make(AtLeastLabel(measure, similarity), LevelCondition.Measure(type, field, similarity), field);

    private static string AtMostLabel(string measure, double distance)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(distance);
        return string.Create(CultureInfo.InvariantCulture, $"{measure} ≤ {distance}");
    }

    private static string AtLeastLabel(string measure, double similarity)
    {
        if (!(similarity is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(similarity), similarity, "A similarity is from 0 to 1.");
        return string.Create(CultureInfo.InvariantCulture, $"{measure} ≥ {similarity}");
    }

    private static void ThrowIfNotChance(double value, string name)
    {
        if (!(value is > 0 and <= 1))
            throw new ArgumentOutOfRangeException(name, value, "A chance is above 0 and at most 1.");
    }
}
