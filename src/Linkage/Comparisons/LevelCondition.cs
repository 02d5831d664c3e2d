using System.Collections.Immutable;

namespace Linkage.Comparisons;

/// <summary>The condition of a level, as data: it can be saved, read again and bound to any table.</summary>
/// <remarks>
/// On a record pair a condition on one field holds when some value of the one record and some value of the other satisfy it; so does an
/// "and" or "or" whose parts all look at two values of one field. It is neither true nor false, and a "not" of it neither, when a record has
/// no value that the condition can judge: missing, a placeholder, no number where numbers are compared.
/// </remarks>
internal sealed class LevelCondition
{
    private LevelCondition(ConditionType type) => Type = type;

    public ConditionType Type { get; }

    /// <summary>Gets the field or expression, or "" for the conditions that have none. For places, the latitude.</summary>
    public string Field { get; private init; } = "";

    /// <summary>Gets the field of the other record when it is another one (a value in the wrong column), for places the longitude, else "".</summary>
    public string OtherField { get; private init; } = "";

    /// <summary>Gets the distance (at most), similarity (at least), share (less than) or count (at least).</summary>
    public double Threshold { get; private init; }

    public NameAgreement Name { get; private init; }

    public DateAgreement Date { get; private init; }

    public StringSimilarity Similarity { get; private init; }

    public StringDistance Distance { get; private init; }

    public TimeUnit Unit { get; private init; }

    public RecordSide Side { get; private init; }

    /// <summary>Gets the canonical text that a literal condition asks for.</summary>
    public string Value { get; private init; } = "";

    /// <summary>Gets whether a record without values has a subset of any other's.</summary>
    public bool EmptyIsSubset { get; private init; }

    /// <summary>Gets whether a function of the user has to be at least the threshold, not at most.</summary>
    public bool IsSimilarity { get; private init; }

    public ImmutableArray<LevelCondition> Parts { get; private init; } = [];

    /// <summary>Gets the name by which the code of a user is found.</summary>
    public string Label { get; private init; } = "";

    public Func<SourceRecord, SourceRecord, bool>? Test { get; private init; }

    public Func<string, string, double>? Measurement { get; private init; }

    public static LevelCondition Else { get; } = new(ConditionType.Else);

    /// <summary>Gets all fields and expressions that the condition reads, in the order of first use.</summary>
    public IEnumerable<string> Fields
    {
        get
        {
            IEnumerable<string> own = new[] { Field, OtherField }.Where(name => name.Length > 0);
            return own.Concat(Parts.SelectMany(part => part.Fields)).Distinct(StringComparer.Ordinal);
        }
    }

    /// <summary>Gets whether the condition is decided by two values of one field, whichever of them is left, so that it can be remembered by value pair.</summary>
    public bool IsOfOneValuePair => Type switch
    {
        ConditionType.Null or ConditionType.Not or ConditionType.Custom or ConditionType.ArrayIntersect or ConditionType.ArraySubset => false,
        ConditionType.And or ConditionType.Or => Fields.Count() == 1 && Parts.All(part => part.IsOfOneValuePair),
        ConditionType.Literal => Side == RecordSide.Both,
        _ => OtherField.Length == 0,
    };

    public static LevelCondition Null(string field) => new(ConditionType.Null) { Field = field };

    public static LevelCondition Exact(string field, string otherField = "") => new(ConditionType.Exact) { Field = field, OtherField = otherField };

    public static LevelCondition ExactValid(string field) => new(ConditionType.ExactValid) { Field = field };

    public static LevelCondition Literal(string field, string value, RecordSide side) => new(ConditionType.Literal) { Field = field, Value = value, Side = side };

    public static LevelCondition Reversed(string field, string otherField) => new(ConditionType.Reversed) { Field = field, OtherField = otherField };

    public static LevelCondition Swapped(string field, string otherField) => new(ConditionType.Swapped) { Field = field, OtherField = otherField };

    public static LevelCondition Begins(string field) => new(ConditionType.Begins) { Field = field };

    public static LevelCondition Measure(ConditionType type, string field, double threshold, string otherField = "") =>
        new(type) { Field = field, Threshold = threshold, OtherField = otherField };

    public static LevelCondition OfSimilarity(string field, StringSimilarity measure, double threshold) =>
        new(ConditionType.Similarity) { Field = field, Similarity = measure, Threshold = threshold };

    public static LevelCondition OfDistance(string field, StringDistance measure, double threshold) =>
        new(ConditionType.Distance) { Field = field, Distance = measure, Threshold = threshold };

    public static LevelCondition OfFunction(string label, string field, double threshold, bool isSimilarity, Func<string, string, double>? function) =>
        new(ConditionType.Function) { Label = label, Field = field, Threshold = threshold, IsSimilarity = isSimilarity, Measurement = function };

    public static LevelCondition OfName(string field, NameAgreement agreement) => new(ConditionType.Name) { Field = field, Name = agreement };

    public static LevelCondition OfDate(string field, DateAgreement agreement) => new(ConditionType.Date) { Field = field, Date = agreement };

    public static LevelCondition OfTime(string field, double threshold, TimeUnit unit) =>
        new(ConditionType.TimeWithin) { Field = field, Threshold = threshold, Unit = unit };

    public static LevelCondition Subset(string field, bool emptyIsSubset) => new(ConditionType.ArraySubset) { Field = field, EmptyIsSubset = emptyIsSubset };

    public static LevelCondition Combined(ConditionType type, ImmutableArray<LevelCondition> parts) => new(type) { Parts = parts };

    public static LevelCondition Custom(string label, Func<SourceRecord, SourceRecord, bool>? test) =>
        new(ConditionType.Custom) { Label = label, Test = test };
}
