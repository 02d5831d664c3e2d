using System.Collections.Immutable;

namespace Linkage.Comparisons;

/// <summary>The condition of a level, as data: it can be saved, read again and bound to any table.</summary>
/// <remarks>
/// On a record pair a condition on one field holds when some value of the one record and some value of the other satisfy it; values
/// without evidence (missing, placeholders) never satisfy anything but <see cref="ConditionType.Null"/>.
/// </remarks>
internal sealed class LevelCondition
{
    private LevelCondition(ConditionType type) => Type = type;

    public ConditionType Type { get; }

    /// <summary>Gets the field, or "" for the conditions that have none.</summary>
    public string Field { get; private init; } = "";

    /// <summary>Gets the field of the other record when it is another one (a value in the wrong column), else "".</summary>
    public string OtherField { get; private init; } = "";

    /// <summary>Gets the distance (at most) or similarity (at least); for dates, days.</summary>
    public double Threshold { get; private init; }

    public NameAgreement Name { get; private init; }

    public DateAgreement Date { get; private init; }

    public ImmutableArray<LevelCondition> Parts { get; private init; } = [];

    public string Label { get; private init; } = "";

    public Func<SourceRecord, SourceRecord, bool>? Test { get; private init; }

    public static LevelCondition Else { get; } = new(ConditionType.Else);

    public static LevelCondition Null(string field) => new(ConditionType.Null) { Field = field };

    public static LevelCondition Exact(string field, string otherField = "") => new(ConditionType.Exact) { Field = field, OtherField = otherField };

    public static LevelCondition Begins(string field) => new(ConditionType.Begins) { Field = field };

    public static LevelCondition Swapped(string field, string otherField) => new(ConditionType.Swapped) { Field = field, OtherField = otherField };

    public static LevelCondition ExactValid(string field) => new(ConditionType.ExactValid) { Field = field };

    public static LevelCondition Measure(ConditionType type, string field, double threshold, string otherField = "") =>
        new(type) { Field = field, Threshold = threshold, OtherField = otherField };

    public static LevelCondition OfName(string field, NameAgreement agreement) => new(ConditionType.Name) { Field = field, Name = agreement };

    public static LevelCondition OfDate(string field, DateAgreement agreement) => new(ConditionType.Date) { Field = field, Date = agreement };

    public static LevelCondition Combined(ConditionType type, ImmutableArray<LevelCondition> parts) => new(type) { Parts = parts };

    public static LevelCondition Custom(string label, Func<SourceRecord, SourceRecord, bool>? test) =>
        new(ConditionType.Custom) { Label = label, Test = test };

    /// <summary>Gets all fields that the condition reads, in the order of first use.</summary>
    public IEnumerable<string> Fields
    {
        get
        {
            IEnumerable<string> own = new[] { Field, OtherField }.Where(name => name.Length > 0);
            return own.Concat(Parts.SelectMany(part => part.Fields)).Distinct(StringComparer.Ordinal);
        }
    }

    /// <summary>Gets whether the condition is decided by two values of one field, so that it can be remembered by value pair.</summary>
    public bool IsOfOneValuePair => Type switch
    {
        ConditionType.Not or ConditionType.Custom or ConditionType.ArrayIntersect => false,
        ConditionType.And or ConditionType.Or => Parts.All(part => part.IsOfOneValuePair),
        _ => OtherField.Length == 0,
    };
}
