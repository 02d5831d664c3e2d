using System.Globalization;
using Linkage.Comparisons;
using Linkage.Normalization;
using Linkage.Similarity;

namespace Linkage.Tests.Comparisons;

/// <summary>The plain twin of every comparison: what docs/comparisons.md says, level by level and value by value, without any preparation or cut-off.</summary>
internal sealed class ReferenceComparison(Comparison comparison, RecordTable table)
{
    public byte LevelOf(int left, int right)
    {
        for (int level = 0; level < comparison.Levels.Length; level++)
        {
            if (Holds(comparison.Levels[level].Condition, left, right) == true)
                return (byte)level;
        }

        return (byte)(comparison.Levels.Length - 1);
    }

    private bool? Holds(LevelCondition condition, int left, int right) => condition.Type switch
    {
        ConditionType.Else => true,
        ConditionType.Null => ValuesOf(condition.Field, left).Count == 0 || ValuesOf(condition.Field, right).Count == 0,
        ConditionType.Not => !Holds(condition.Parts[0], left, right),
        ConditionType.And when !IsOnTwoValues(condition) => condition.Parts.Select(part => Holds(part, left, right)).Aggregate((bool?)true, (all, one) => all & one),
        ConditionType.Or when !IsOnTwoValues(condition) => condition.Parts.Select(part => Holds(part, left, right)).Aggregate((bool?)false, (any, one) => any | one),
        ConditionType.Custom => condition.Test!(table.RecordOf(left), table.RecordOf(right)),
        ConditionType.Swapped => Across(condition, left, right) & Across(condition, right, left),
        ConditionType.Reversed => Across(condition, left, right),
        ConditionType.Exact when condition.OtherField.Length > 0 => Across(condition, left, right) | Across(condition, right, left),
        ConditionType.Literal when condition.Side != RecordSide.Both => AnyOf(
            ValuesOf(condition.Field, condition.Side == RecordSide.Left ? left : right).Select(value => (bool?)IsLiteral(value, condition))),
        ConditionType.ArrayIntersect => Sets(condition, left, right, (one, other) => one.Intersect(other).Count() >= condition.Threshold),
        ConditionType.ArraySubset => Sets(condition, left, right, (one, other) => one.IsSubsetOf(other) || other.IsSubsetOf(one)),
        ConditionType.KilometersWithin => AnyOf(
            from one in PlacesOf(condition, left)
            from other in PlacesOf(condition, right)
            select Known(Haversine.Distance(one.Latitude, one.Longitude, other.Latitude, other.Longitude), distance => distance <= condition.Threshold)),
        _ => AnyOf(
            from one in ValuesOf(condition.Fields.Single(), left)
            from other in ValuesOf(condition.Fields.Single(), right)
            select Judge(condition, one, other)),
    };

    // An "and" or "or" on one field whose parts look at two of its values is asked for the same two.
    private static bool IsOnTwoValues(LevelCondition condition) => condition.Type switch
    {
        ConditionType.And or ConditionType.Or => condition.Fields.Count() == 1 && condition.Parts.All(IsOnTwoValues),
        ConditionType.Null or ConditionType.Not or ConditionType.Custom or ConditionType.ArrayIntersect or ConditionType.ArraySubset => false,
        ConditionType.Literal => condition.Side == RecordSide.Both,
        _ => condition.OtherField.Length == 0,
    };

    private bool? Judge(LevelCondition condition, ReferenceValue left, ReferenceValue right)
    {
        bool holds = Satisfies(condition, left, right) == true;
        return holds ? true : Measured(condition, left, right) ? false : null;
    }

    private bool Measured(LevelCondition condition, ReferenceValue left, ReferenceValue right) =>
        condition.Parts.IsEmpty ? Satisfies(condition, left, right) is not null : condition.Parts.All(part => Measured(part, left, right));

    private bool? Satisfies(LevelCondition condition, ReferenceValue left, ReferenceValue right)
    {
        (string a, string b) = (left.Text, right.Text);
        return condition.Type switch
        {
            ConditionType.And => condition.Parts.All(part => Satisfies(part, left, right) == true),
            ConditionType.Or => condition.Parts.Any(part => Satisfies(part, left, right) == true),
            ConditionType.Exact => a == b,
            ConditionType.ExactValid => a == b && left.Status != ValueStatus.Invalid && right.Status != ValueStatus.Invalid,
            ConditionType.Literal => IsLiteral(left, condition) && IsLiteral(right, condition),
            ConditionType.Levenshtein => Levenshtein.Distance(a, b) <= condition.Threshold,
            ConditionType.DamerauLevenshtein => DamerauLevenshtein.Distance(a, b) <= condition.Threshold,
            ConditionType.Jaro => Jaro.Similarity(a, b) >= condition.Threshold,
            ConditionType.JaroWinkler => JaroWinkler.Similarity(a, b) >= condition.Threshold,
            ConditionType.Similarity => SimilarityOf(condition.Similarity, a, b) >= condition.Threshold,
            ConditionType.Distance => DistanceOf(condition.Distance, a, b) <= condition.Threshold,
            ConditionType.Function => condition.IsSimilarity ? condition.Measurement!(a, b) >= condition.Threshold : condition.Measurement!(a, b) <= condition.Threshold,
            ConditionType.TokenSet => WordOverlap.Share(a, b) >= condition.Threshold,
            ConditionType.Prefix => Start(a, condition) == Start(b, condition),
            ConditionType.Begins => LacksEnd(a, b) || LacksEnd(b, a),
            ConditionType.Name => NameAgreements.Of(TokensOf(a), TokensOf(b)) <= condition.Name,
            ConditionType.Date => DateAgreements.Of(CivilDate.Parse(a), CivilDate.Parse(b), a, b) <= condition.Date,
            ConditionType.DateWithin => CivilDate.Parse(a).DayNumber is int one && CivilDate.Parse(b).DayNumber is int other ? Math.Abs(one - other) <= condition.Threshold : null,
            ConditionType.TimeWithin => TimeOf(a) is DateTime one && TimeOf(b) is DateTime other
                ? Math.Abs((one - other).TotalSeconds) <= condition.Threshold * SecondsIn(condition.Unit)
                : null,
            ConditionType.NumberWithin => Known(NumberOf(a) - NumberOf(b), difference => Math.Abs(difference) <= condition.Threshold),
            ConditionType.PercentageWithin => Known(
                NumberOf(a) - NumberOf(b), difference => difference == 0 ? 0 < condition.Threshold : Math.Abs(difference) / Math.Max(Math.Abs(NumberOf(a)), Math.Abs(NumberOf(b))) < condition.Threshold),
            ConditionType.VectorCosine => Known(NumberList.Cosine(NumberList.Parse(left.Raw), NumberList.Parse(right.Raw)), cosine => cosine >= condition.Threshold),
            _ => throw new InvalidOperationException($"The twin does not know {condition.Type}."),
        };
    }

    private static double SimilarityOf(StringSimilarity measure, string a, string b) => measure switch
    {
        StringSimilarity.Jaro => Jaro.Similarity(a, b),
        StringSimilarity.JaroWinkler => JaroWinkler.Similarity(a, b),
        StringSimilarity.Levenshtein => Levenshtein.Similarity(a, b),
        StringSimilarity.OptimalStringAlignment => OptimalStringAlignment.Similarity(a, b),
        StringSimilarity.DamerauLevenshtein => DamerauLevenshtein.Similarity(a, b),
        StringSimilarity.Jaccard => (double)a.Intersect(b).Count() / a.Union(b).Count(),
        StringSimilarity.BigramJaccard => QGrams.Jaccard(a, b),
        StringSimilarity.BigramDice => QGrams.Dice(a, b),
        StringSimilarity.BigramCosine => QGrams.Cosine(a, b),
        StringSimilarity.Ratio => Indel.Similarity(a, b),
        StringSimilarity.PartialRatio => PartialRatio.Similarity(a, b),
        StringSimilarity.TokenSortRatio => TokenSort.Similarity(a, b),
        StringSimilarity.TokenSetRatio => TokenSet.Similarity(a, b),
        StringSimilarity.PartialTokenSortRatio => TokenSort.PartialSimilarity(a, b),
        StringSimilarity.PartialTokenSetRatio => TokenSet.PartialSimilarity(a, b),
        StringSimilarity.WeightedRatio => WeightedRatio.Similarity(a, b),
        _ => MongeElkan.Similarity(a, b),
    };

    private static int DistanceOf(StringDistance measure, string a, string b) => measure switch
    {
        StringDistance.Levenshtein => Levenshtein.Distance(a, b),
        StringDistance.OptimalStringAlignment => OptimalStringAlignment.Distance(a, b),
        StringDistance.DamerauLevenshtein => DamerauLevenshtein.Distance(a, b),
        StringDistance.Indel => Indel.Distance(a, b),
        _ => a.Zip(b).Count(pair => pair.First != pair.Second) + Math.Abs(a.Length - b.Length),
    };

    private bool? Across(LevelCondition condition, int left, int right) => AnyOf(
        from one in ValuesOf(condition.Field, left)
        from other in ValuesOf(condition.OtherField, right)
        select (bool?)(one.Text == other.Text));

    private bool? Sets(LevelCondition condition, int left, int right, Func<HashSet<string>, HashSet<string>, bool> holds)
    {
        HashSet<string> one = [.. ValuesOf(condition.Field, left).Select(value => value.Text)];
        HashSet<string> other = [.. ValuesOf(condition.Field, right).Select(value => value.Text)];
        if (one.Count > 0 && other.Count > 0)
            return holds(one, other);
        return condition.EmptyIsSubset ? true : null;
    }

    private IEnumerable<(double Latitude, double Longitude)> PlacesOf(LevelCondition condition, int row) =>
        from latitude in ValuesOf(condition.Field, row)
        from longitude in ValuesOf(condition.OtherField, row)
        select (NumberOf(latitude.Text), NumberOf(longitude.Text));

    // Every value of the row that is evidence, after the expression.
    private List<ReferenceValue> ValuesOf(string text, int row)
    {
        FieldExpression expression = FieldExpression.Parse(text);
        if (!table.Schema.Contains(expression.FieldName))
            return [];
        ValueColumn column = table.Column(expression.FieldName);
        List<ReferenceValue> values = [];
        foreach (int id in column.ValuesOf(row))
        {
            if (column.Values.Canonical(id).Length > 0)
                values.Add(new ReferenceValue(column.Values.Canonical(id), column.Values.Status(id), column.Values.Raw(id)));
        }

        if (expression.Choice == ValueChoice.First)
            values = [.. values.OrderBy(value => value.Raw, StringComparer.Ordinal).Take(1)];
        if (expression.Choice == ValueChoice.Last)
            values = [.. values.OrderByDescending(value => value.Raw, StringComparer.Ordinal).Take(1)];
        return expression.IsField
            ? values
            : [.. values.SelectMany(value => ResultsOf(expression, expression.IsRaw ? value.Raw : value.Text).Select(result => new ReferenceValue(result, value.Status, result)))];
    }

    private static List<string> ResultsOf(FieldExpression expression, string text)
    {
        List<string> results = [];
        expression.Apply(text, results);
        return results;
    }

    private bool IsLiteral(ReferenceValue value, LevelCondition condition) => value.Text == condition.Value
        || (table.Schema.TryGet(condition.Field, out Field? field) && field.Type == FieldType.Number && NumberOf(value.Text) == NumberOf(condition.Value));

    private static string Start(string text, LevelCondition condition) => text[..Math.Min(text.Length, (int)condition.Threshold)];

    private static bool LacksEnd(string cut, string whole) => cut.EndsWith('|') && cut != whole && whole.StartsWith(cut, StringComparison.Ordinal);

    private static NameTokens TokensOf(string text) => NameTokens.Of(ColumnValues.Create([text], [new NormalizedValue(text, ValueStatus.Unknown)]), 1);

    private static double NumberOf(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : double.NaN;

    private static DateTime? TimeOf(string text) =>
        DateTime.TryParseExact(text, ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"], CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime time)
            ? time
            : null;

    private static double SecondsIn(TimeUnit unit) => unit switch
    {
        TimeUnit.Second => 1,
        TimeUnit.Minute => 60,
        TimeUnit.Hour => 3600,
        TimeUnit.Day => 86_400,
        TimeUnit.Month => 365.25 / 12 * 86_400,
        _ => 365.25 * 86_400,
    };

    private static bool? Known(double measured, Func<double, bool> holds) => double.IsNaN(measured) ? null : holds(measured);

    private static bool? AnyOf(IEnumerable<bool?> outcomes)
    {
        bool?[] all = [.. outcomes];
        if (all.Contains(true))
            return true;
        return all.Contains(false) ? false : null;
    }
}
