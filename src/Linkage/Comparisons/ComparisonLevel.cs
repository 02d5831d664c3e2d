using System.Collections.Immutable;
using System.Globalization;

namespace Linkage.Comparisons;

/// <summary>One outcome of a <see cref="Comparison"/>: a condition, and optionally how likely it is among matches (m) and non-matches (u).</summary>
/// <remarks>
/// Levels are tried in order and the first whose condition holds is the outcome. A field with several values satisfies a condition when
/// any of its values does. Conditions are data, so a model with them can be saved; only <see cref="Custom"/> is code and has to be given
/// again when a model is loaded. Immutable and safe to share between threads.
/// </remarks>
public sealed class ComparisonLevel
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

    /// <summary>A level for pairs of which at least one record has no evidence in a field.</summary>
    /// <param name="field">The field.</param>
    /// <returns>The level.</returns>
    public static ComparisonLevel Null(string field) => Make("missing", LevelCondition.Null(field), field);

    /// <summary>Equal canonical values.</summary>
    /// <param name="field">The field.</param>
    /// <returns>The level.</returns>
    public static ComparisonLevel Exact(string field) => Make("exact", LevelCondition.Exact(field), field);

    /// <summary>Equal canonical values, in one record's field and the other's other field: a value in the wrong column.</summary>
    /// <param name="field">A field.</param>
    /// <param name="otherField">The other field.</param>
    /// <returns>The level; it holds for left.field = right.otherField or the reverse.</returns>
    public static ComparisonLevel ExactAcross(string field, string otherField)
    {
        ArgumentException.ThrowIfNullOrEmpty(otherField);
        return Make("in the other column", LevelCondition.Exact(field, otherField), field);
    }

    /// <summary>The values of two fields exchanged: left.field = right.otherField and left.otherField = right.field.</summary>
    /// <param name="field">A field.</param>
    /// <param name="otherField">The other field.</param>
    /// <returns>The level.</returns>
    public static ComparisonLevel Swapped(string field, string otherField)
    {
        ArgumentException.ThrowIfNullOrEmpty(otherField);
        return Make("exchanged", LevelCondition.Swapped(field, otherField), field);
    }

    /// <summary>Equal canonical values that no check digit or other rule called invalid.</summary>
    /// <param name="field">The field.</param>
    /// <returns>The level.</returns>
    public static ComparisonLevel ExactValid(string field) => Make("exact", LevelCondition.ExactValid(field), field);

    /// <summary>At most so many characters inserted, deleted or replaced.</summary>
    /// <param name="field">The field.</param>
    /// <param name="distance">The greatest distance, at least 0.</param>
    /// <returns>The level.</returns>
    public static ComparisonLevel Levenshtein(string field, int distance) =>
        AtMost("Levenshtein", ConditionType.Levenshtein, field, distance);

    /// <summary>At most so many characters inserted, deleted, replaced or exchanged with a neighbour.</summary>
    /// <param name="field">The field.</param>
    /// <param name="distance">The greatest distance, at least 0.</param>
    /// <returns>The level.</returns>
    public static ComparisonLevel DamerauLevenshtein(string field, int distance) =>
        AtMost("Damerau-Levenshtein", ConditionType.DamerauLevenshtein, field, distance);

    /// <summary>A Jaro similarity of at least a threshold.</summary>
    /// <param name="field">The field.</param>
    /// <param name="similarity">The least similarity, from 0 to 1.</param>
    /// <returns>The level.</returns>
    public static ComparisonLevel Jaro(string field, double similarity) => AtLeast("Jaro", ConditionType.Jaro, field, similarity);

    /// <summary>A Jaro-Winkler similarity of at least a threshold.</summary>
    /// <param name="field">The field.</param>
    /// <param name="similarity">The least similarity, from 0 to 1.</param>
    /// <returns>The level.</returns>
    public static ComparisonLevel JaroWinkler(string field, double similarity) =>
        AtLeast("Jaro-Winkler", ConditionType.JaroWinkler, field, similarity);

    /// <summary>A share of words in common of at least a threshold, whatever their order: common words over the words of the shorter text.</summary>
    /// <param name="field">The field.</param>
    /// <param name="similarity">The least share, from 0 to 1.</param>
    /// <returns>The level.</returns>
    public static ComparisonLevel TokenSet(string field, double similarity) => AtLeast("words", ConditionType.TokenSet, field, similarity);

    /// <summary>The same first characters.</summary>
    /// <param name="field">The field.</param>
    /// <param name="length">How many, at least 1. A shorter value has to be equal.</param>
    /// <returns>The level.</returns>
    public static ComparisonLevel Prefix(string field, int length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        string label = string.Create(CultureInfo.InvariantCulture, $"first {length}");
        return Make(label, LevelCondition.Measure(ConditionType.Prefix, field, length), field);
    }

    /// <summary>One value is the other without its last part, where parts are divided by '|': a plate whose province is not known.</summary>
    /// <param name="field">The field.</param>
    /// <returns>The level.</returns>
    public static ComparisonLevel Begins(string field) => Make("one lacks its last part", LevelCondition.Begins(field), field);

    /// <summary>Person names that agree at least so well.</summary>
    /// <param name="field">A field of names.</param>
    /// <param name="agreement">The least agreement.</param>
    /// <returns>The level.</returns>
    public static ComparisonLevel PersonName(string field, NameAgreement agreement) =>
        Make(LabelOf(agreement), LevelCondition.OfName(field, agreement), field);

    /// <summary>Dates that agree at least so well.</summary>
    /// <param name="field">A field of dates.</param>
    /// <param name="agreement">The least agreement.</param>
    /// <returns>The level.</returns>
    public static ComparisonLevel Date(string field, DateAgreement agreement) =>
        Make(LabelOf(agreement), LevelCondition.OfDate(field, agreement), field);

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

    /// <summary>At least so many equal values in a field of several values.</summary>
    /// <param name="field">The field.</param>
    /// <param name="count">The least count, at least 1.</param>
    /// <returns>The level.</returns>
    public static ComparisonLevel ArrayIntersect(string field, int count = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        string label = count == 1 ? "shared" : string.Create(CultureInfo.InvariantCulture, $"{count} shared");
        return Make(label, LevelCondition.Measure(ConditionType.ArrayIntersect, field, count), field);
    }

    /// <summary>At least so many things of a kind to which both records are tied (owns, uses, holds).</summary>
    /// <param name="linkType">The type of the ties, or "" for any.</param>
    /// <param name="kind">The kind of the things, resolved before.</param>
    /// <param name="count">The least count, at least 1.</param>
    /// <returns>The level.</returns>
    public static ComparisonLevel SharedEntities(string linkType, EntityKind kind, int count = 1) =>
        ArrayIntersect(SharedField(linkType, kind), count);

    /// <summary>Whatever no earlier level took. Every comparison ends with it.</summary>
    /// <returns>The level.</returns>
    public static ComparisonLevel Else() => new("else", LevelCondition.Else);

    /// <summary>All of several levels' conditions.</summary>
    /// <param name="levels">The levels, at least one.</param>
    /// <returns>The level.</returns>
    public static ComparisonLevel And(params ReadOnlySpan<ComparisonLevel> levels) => Combine(ConditionType.And, " and ", levels);

    /// <summary>Any of several levels' conditions.</summary>
    /// <param name="levels">The levels, at least one.</param>
    /// <returns>The level.</returns>
    public static ComparisonLevel Or(params ReadOnlySpan<ComparisonLevel> levels) => Combine(ConditionType.Or, " or ", levels);

    /// <summary>The opposite of a level's condition.</summary>
    /// <param name="level">The level.</param>
    /// <returns>The level.</returns>
    public static ComparisonLevel Not(ComparisonLevel level)
    {
        ArgumentNullException.ThrowIfNull(level);
        return new("not " + level.Label, LevelCondition.Combined(ConditionType.Not, [level.Condition]));
    }

    /// <summary>A test of your own.</summary>
    /// <param name="label">Its name; a loaded model finds the code by it.</param>
    /// <param name="test">The test: symmetric, without side effects, callable from many threads.</param>
    /// <returns>The level.</returns>
    public static ComparisonLevel Custom(string label, Func<SourceRecord, SourceRecord, bool> test)
    {
        ArgumentException.ThrowIfNullOrEmpty(label);
        ArgumentNullException.ThrowIfNull(test);
        return new(label, LevelCondition.Custom(label, test));
    }

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

    internal static string SharedField(string linkType, EntityKind kind) =>
        string.IsNullOrEmpty(linkType) ? "@" + kind.Name : "@" + kind.Name + "/" + linkType;

    internal ComparisonLevel Restore(double? m, double? u, bool fixM, bool fixU, TermFrequency? termFrequency) =>
        new(this) { M = m, U = u, FixM = fixM, FixU = fixU, TermFrequency = termFrequency };

    private static ComparisonLevel Make(string label, LevelCondition condition, string field)
    {
        ArgumentException.ThrowIfNullOrEmpty(field);
        return new(label, condition);
    }

    private static ComparisonLevel AtMost(string measure, ConditionType type, string field, double distance)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(distance);
        string label = string.Create(CultureInfo.InvariantCulture, $"{measure} ≤ {distance}");
        return Make(label, LevelCondition.Measure(type, field, distance), field);
    }

    private static ComparisonLevel AtLeast(string measure, ConditionType type, string field, double similarity)
    {
        if (!(similarity is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(similarity), similarity, "A similarity is from 0 to 1.");
        string label = string.Create(CultureInfo.InvariantCulture, $"{measure} ≥ {similarity}");
        return Make(label, LevelCondition.Measure(type, field, similarity), field);
    }

    private static ComparisonLevel Combine(ConditionType type, string word, ReadOnlySpan<ComparisonLevel> levels)
    {
        if (levels.IsEmpty)
            throw new ArgumentException("Expected at least one level.", nameof(levels));
        ImmutableArray<ComparisonLevel> parts = [.. levels];
        string label = string.Join(word, parts.Select(level => level.Label));
        return new(label, LevelCondition.Combined(type, [.. parts.Select(level => level.Condition)]));
    }

    private static void ThrowIfNotChance(double value, string name)
    {
        if (!(value is > 0 and <= 1))
            throw new ArgumentOutOfRangeException(name, value, "A chance is above 0 and at most 1.");
    }

    private static string LabelOf(NameAgreement agreement) => agreement switch
    {
        NameAgreement.Same => "same",
        NameAgreement.Reordered => "same, other order",
        NameAgreement.OtherSpelling => "same, other script",
        NameAgreement.Typo => "same but for a typing error",
        NameAgreement.Partial => "one is the other shortened",
        NameAgreement.Similar => "similar",
        NameAgreement.OnePart => "one part agrees, one differs",
        _ => "different",
    };

    private static string LabelOf(DateAgreement agreement) => agreement switch
    {
        DateAgreement.SameDay => "same day",
        DateAgreement.SameMonth => "same month, no day",
        DateAgreement.DayMonthSwapped => "day and month exchanged",
        DateAgreement.OneDigit => "one digit differs",
        DateAgreement.EraSlip => "same day in the other calendar",
        DateAgreement.SameYearOnly => "same year, no day",
        DateAgreement.SameYear => "same year",
        DateAgreement.WithinOneYear => "within a year",
        DateAgreement.WithinTenYears => "within ten years",
        _ => "different",
    };
}
