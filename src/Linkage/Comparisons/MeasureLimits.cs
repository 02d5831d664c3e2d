namespace Linkage.Comparisons;

/// <summary>How far the levels of a comparison look: beyond these a measure need not be exact, so it may stop early.</summary>
internal readonly record struct MeasureLimits(double JaroWinkler, double Jaro, int Levenshtein, int DamerauLevenshtein, double Similarity, int Distance)
{
    public static MeasureLimits Of(IEnumerable<LevelCondition> conditions)
    {
        MeasureLimits limits = new(1, 1, 0, 0, 1, 0);
        foreach (LevelCondition condition in conditions)
            limits = limits.With(condition);
        return limits;
    }

    public MeasureLimits With(LevelCondition condition) => condition.Type switch
    {
        ConditionType.JaroWinkler => this with { JaroWinkler = Math.Min(JaroWinkler, condition.Threshold) },
        ConditionType.Jaro => this with { Jaro = Math.Min(Jaro, condition.Threshold) },
        ConditionType.Levenshtein => this with { Levenshtein = Math.Max(Levenshtein, (int)condition.Threshold) },
        ConditionType.DamerauLevenshtein => this with { DamerauLevenshtein = Math.Max(DamerauLevenshtein, (int)condition.Threshold) },
        ConditionType.Similarity => this with { Similarity = Math.Min(Similarity, condition.Threshold) },
        ConditionType.Distance => this with { Distance = Math.Max(Distance, (int)condition.Threshold) },
        _ => condition.Parts.Aggregate(this, (limits, part) => limits.With(part)),
    };
}
