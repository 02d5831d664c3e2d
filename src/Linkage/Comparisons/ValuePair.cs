using Linkage.Normalization;
using Linkage.Similarity;

namespace Linkage.Comparisons;

/// <summary>Two values that are being compared; measures are taken at most once, whatever number of levels ask for them, and only as far as any level looks.</summary>
internal ref struct ValuePair(ComparedColumn leftColumn, int left, ComparedColumn rightColumn, int right, MeasureLimits limits)
{
    private readonly string _left = leftColumn.Values.Canonical(left);
    private readonly string _right = rightColumn.Values.Canonical(right);
    private double _jaroWinkler = -1;
    private double _jaro = -1;
    private int _levenshtein = -1;
    private int _damerau = -1;
    private int _name = -1;
    private int _date = -1;

    public bool Satisfies(LevelCondition condition) => condition.Type switch
    {
        ConditionType.Else => true,
        ConditionType.Exact => IsExact,
        ConditionType.ExactValid => IsExact && leftColumn.Values.Status(left) != ValueStatus.Invalid && rightColumn.Values.Status(right) != ValueStatus.Invalid,
        ConditionType.Levenshtein => LevenshteinDistance <= condition.Threshold,
        ConditionType.DamerauLevenshtein => DamerauDistance <= condition.Threshold,
        ConditionType.Jaro => JaroSimilarity >= condition.Threshold,
        ConditionType.JaroWinkler => JaroWinklerSimilarity >= condition.Threshold,
        ConditionType.TokenSet => WordOverlap.Share(_left, _right) >= condition.Threshold,
        ConditionType.Prefix => HaveSamePrefix((int)condition.Threshold),
        ConditionType.Begins => LacksLastPart(_left, _right) || LacksLastPart(_right, _left),
        ConditionType.Name => NameAgreementLevel <= (int)condition.Name,
        ConditionType.Date => DateAgreementLevel <= (int)condition.Date,
        ConditionType.DateWithin => DaysApart <= condition.Threshold,
        ConditionType.NumberWithin => Math.Abs(leftColumn.NumberOf(left) - rightColumn.NumberOf(right)) <= condition.Threshold,
        ConditionType.And => SatisfiesAll(condition),
        ConditionType.Or => SatisfiesAny(condition),
        _ => false,
    };

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
