using Linkage.Normalization;
using Linkage.Similarity;

namespace Linkage.Comparisons;

/// <summary>Two values that are being compared; measures are taken at most once, whatever number of levels ask for them, and only as far as any level looks.</summary>
internal ref struct ValuePair(ComparedColumn leftColumn, int left, ComparedColumn rightColumn, int right, MeasureLimits limits)
{
    private readonly string _left = leftColumn.Canonical(left);
    private readonly string _right = rightColumn.Canonical(right);
    private double _jaroWinkler = -1;
    private double _jaro = -1;
    private int _levenshtein = -1;
    private int _damerau = -1;
    private double _similarity = -1;
    private StringSimilarity _similarityMeasure;
    private int _distance = -1;
    private StringDistance _distanceMeasure;
    private int _name = -1;
    private int _date = -1;

    public bool Satisfies(LevelCondition condition) => condition.Type switch
    {
        ConditionType.Else => true,
        ConditionType.Exact => IsExact,
        ConditionType.ExactValid => IsExact && leftColumn.StatusOf(left) != ValueStatus.Invalid && rightColumn.StatusOf(right) != ValueStatus.Invalid,
        ConditionType.Literal => leftColumn.IsLiteral(left, condition.Value) && rightColumn.IsLiteral(right, condition.Value),
        ConditionType.Levenshtein => LevenshteinDistance <= condition.Threshold,
        ConditionType.DamerauLevenshtein => DamerauDistance <= condition.Threshold,
        ConditionType.Jaro => JaroSimilarity >= condition.Threshold,
        ConditionType.JaroWinkler => JaroWinklerSimilarity >= condition.Threshold,
        ConditionType.Similarity => SimilarityBy(condition.Similarity) >= condition.Threshold,
        ConditionType.Distance => DistanceBy(condition.Distance) <= condition.Threshold,
        ConditionType.Function => SatisfiesFunction(condition),
        ConditionType.TokenSet => WordOverlap.Share(_left, _right) >= condition.Threshold,
        ConditionType.Prefix => HaveSamePrefix((int)condition.Threshold),
        ConditionType.Begins => LacksLastPart(_left, _right) || LacksLastPart(_right, _left),
        ConditionType.Name => NameAgreementLevel <= (int)condition.Name,
        ConditionType.Date => DateAgreementLevel <= (int)condition.Date,
        ConditionType.DateWithin => DaysApart <= condition.Threshold,
        ConditionType.TimeWithin => HaveTimes && SecondsApart <= ValueTime.SecondsOf(condition.Threshold, condition.Unit),
        ConditionType.NumberWithin => Math.Abs(leftColumn.NumberOf(left) - rightColumn.NumberOf(right)) <= condition.Threshold,
        ConditionType.PercentageWithin => ShareApart < condition.Threshold,
        ConditionType.VectorCosine => Cosine >= condition.Threshold,
        ConditionType.And => SatisfiesAll(condition),
        ConditionType.Or => SatisfiesAny(condition),
        _ => false,
    };

    /// <summary>Whether the values are such that the condition can be decided at all: numbers where numbers are compared, dates where dates are.</summary>
    public readonly bool CanJudge(LevelCondition condition)
    {
        switch (condition.Type)
        {
            case ConditionType.DateWithin:
                return !double.IsPositiveInfinity(DaysApart);
            case ConditionType.TimeWithin:
                return HaveTimes;
            case ConditionType.NumberWithin or ConditionType.PercentageWithin:
                return !double.IsNaN(leftColumn.NumberOf(left)) && !double.IsNaN(rightColumn.NumberOf(right));
            case ConditionType.VectorCosine:
                return !double.IsNaN(Cosine);
            case ConditionType.And or ConditionType.Or:
                foreach (LevelCondition part in condition.Parts)
                {
                    if (!CanJudge(part))
                        return false;
                }

                return true;
            default:
                return true;
        }
    }

    private readonly bool IsExact => string.Equals(_left, _right, StringComparison.Ordinal);

    private double JaroWinklerSimilarity => _jaroWinkler >= 0 ? _jaroWinkler : _jaroWinkler = JaroWinkler.Similarity(_left, _right, limits.JaroWinkler);

    private double JaroSimilarity => _jaro >= 0 ? _jaro : _jaro = Jaro.Similarity(_left, _right, limits.Jaro);

    private int LevenshteinDistance => _levenshtein >= 0 ? _levenshtein : _levenshtein = Levenshtein.Distance(_left, _right, limits.Levenshtein);

    private int DamerauDistance => _damerau >= 0 ? _damerau : _damerau = SwapDistance.AtMost(_left, _right, limits.DamerauLevenshtein);

    private int NameAgreementLevel =>
        _name >= 0 ? _name : _name = (int)(leftColumn == rightColumn ? leftColumn.NameAgreementOf(left, right) : NameAgreements.Of(leftColumn.NameOf(left), rightColumn.NameOf(right)));

    private int DateAgreementLevel =>
        _date >= 0 ? _date : _date = (int)DateAgreements.Of(leftColumn.DateOf(left), rightColumn.DateOf(right), _left, _right);

    private readonly double DaysApart
    {
        get
        {
            int? days = leftColumn.DateOf(left).DayNumber - rightColumn.DateOf(right).DayNumber;
            return days is int apart ? Math.Abs(apart) : double.PositiveInfinity;
        }
    }

    private readonly bool HaveTimes => leftColumn.TimeOf(left) != ValueTime.None && rightColumn.TimeOf(right) != ValueTime.None;

    private readonly double SecondsApart => ValueTime.SecondsBetween(leftColumn.TimeOf(left), rightColumn.TimeOf(right));

    // Equal numbers are no share apart, 0 and 0 too.
    private readonly double ShareApart
    {
        get
        {
            (double one, double other) = (leftColumn.NumberOf(left), rightColumn.NumberOf(right));
            return one.Equals(other) && !double.IsNaN(one) ? 0 : Math.Abs(one - other) / Math.Max(Math.Abs(one), Math.Abs(other));
        }
    }

    private readonly double Cosine => NumberList.Cosine(leftColumn.VectorOf(left), rightColumn.VectorOf(right));

    private double SimilarityBy(StringSimilarity measure)
    {
        if (_similarity < 0 || _similarityMeasure != measure)
            (_similarity, _similarityMeasure) = (StringMeasures.Of(measure, _left, _right, limits.Similarity), measure);
        return _similarity;
    }

    private int DistanceBy(StringDistance measure)
    {
        if (_distance < 0 || _distanceMeasure != measure)
            (_distance, _distanceMeasure) = (StringMeasures.Of(measure, _left, _right, limits.Distance), measure);
        return _distance;
    }

    private readonly bool SatisfiesFunction(LevelCondition condition)
    {
        if (condition.Measurement is not Func<string, string, double> function)
            return false;
        double measured = function(_left, _right);
        return condition.IsSimilarity ? measured >= condition.Threshold : measured <= condition.Threshold;
    }

    private static bool LacksLastPart(string cut, string whole) =>
        cut.EndsWith('|') && cut.Length < whole.Length && whole.StartsWith(cut, StringComparison.Ordinal);

    private readonly bool HaveSamePrefix(int length) =>
        _left.AsSpan(0, Math.Min(length, _left.Length)).SequenceEqual(_right.AsSpan(0, Math.Min(length, _right.Length)));

    private bool SatisfiesAll(LevelCondition condition)
    {
        foreach (LevelCondition part in condition.Parts)
        {
            if (!Satisfies(part))
                return false;
        }

        return true;
    }

    private bool SatisfiesAny(LevelCondition condition)
    {
        foreach (LevelCondition part in condition.Parts)
        {
            if (Satisfies(part))
                return true;
        }

        return false;
    }
}
