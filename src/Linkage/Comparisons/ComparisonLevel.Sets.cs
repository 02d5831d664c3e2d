using System.Globalization;

namespace Linkage.Comparisons;

/// <content>Levels of fields with several values.</content>
public sealed partial class ComparisonLevel
{
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

    /// <summary>The values of one record are all among those of the other.</summary>
    /// <param name="field">The field.</param>
    /// <param name="emptyIsSubset">Whether that is so when a record has no value; a level for missing values that comes before takes such pairs first.</param>
    /// <returns>The level.</returns>
    public static ComparisonLevel ArraySubset(string field, bool emptyIsSubset = false) =>
        Make("one has a part of the other's", LevelCondition.Subset(field, emptyIsSubset), field);

    internal static string SharedField(string linkType, EntityKind kind) =>
        string.IsNullOrEmpty(linkType) ? "@" + kind.Name : "@" + kind.Name + "/" + linkType;
}
