using Linkage.Similarity;

namespace Linkage.Comparisons;

/// <summary>Turns the levels of a comparison into a <see cref="LevelPlan"/>: what can be is decided for many pairs at once, the rest pair by pair among those that are still open.</summary>
internal sealed class LevelPlanner
{
    private readonly BoundComparison _comparison;
    private readonly BindingContext _context;
    private readonly HashSet<int> _several = [];
    private string? _gateField;

    private LevelPlanner(BoundComparison comparison, BindingContext context) => (_comparison, _context) = (comparison, context);

    /// <param name="comparison">The comparison.</param>
    /// <param name="context">The table.</param>
    /// <param name="field">The field without whose evidence on both sides a pair has the null level, or null when the levels say that one by one.</param>
    /// <returns>The plan.</returns>
    public static LevelPlan Create(BoundComparison comparison, BindingContext context, string? field) =>
        new LevelPlanner(comparison, context).Plan(field);

    private LevelPlan Plan(string? field)
    {
        LevelCondition[] conditions = [.. _comparison.Comparison.Levels.Select(level => level.Condition)];
        int next = 0;
        byte nullLevel = _comparison.NullLevel;
        if (field is null && conditions[0].Type == ConditionType.Null)
            (field, nullLevel, next) = (conditions[0].Field, 0, 1);
        bool isOfValue = field is not null && next == 0;
        _gateField = field;
        int gate = field is null ? -1 : Canonical(field);

        byte equalLevel = LevelStep.None;
        List<LevelStep> steps = [];
        while (next < conditions.Length && conditions[next].Type != ConditionType.Else)
        {
            if (isOfValue && _comparison.Comparison.Levels[next].IsNull)
            {
                next++;
            }
            else if (steps.Count == 0 && equalLevel == LevelStep.None && IsPlainExact(conditions[next], field))
            {
                equalLevel = (byte)next++;
            }
            else
            {
                int length = RunLength(conditions, next);
                steps.Add(StepFor(conditions[next..(next + length)], (byte)next));
                next += length;
            }
        }

        int[] several = [.. _several.Order()];
        return new LevelPlan(_comparison, several, gate, nullLevel, equalLevel, [.. steps]);
    }

    private static bool IsPlainExact(LevelCondition condition, string? field) =>
        condition.Type == ConditionType.Exact && condition.OtherField.Length == 0 && condition.Field == field;

    // How many successive levels one measure decides: thresholds have to become weaker.
    private static int RunLength(LevelCondition[] conditions, int first)
    {
        int length = 1;
        while (first + length < conditions.Length && IsWeaker(conditions[first + length - 1], conditions[first + length]))
            length++;
        return length;
    }

    private static bool IsWeaker(LevelCondition before, LevelCondition after) =>
        before.Type == after.Type && before.Field == after.Field && before.OtherField.Length + after.OtherField.Length == 0 && before.Type switch
        {
            ConditionType.Jaro or ConditionType.JaroWinkler => after.Threshold < before.Threshold,
            ConditionType.Levenshtein or ConditionType.DamerauLevenshtein or ConditionType.DateWithin or ConditionType.NumberWithin => after.Threshold > before.Threshold,
            ConditionType.Name => after.Name > before.Name,
            ConditionType.Date => after.Date > before.Date,
            ConditionType.Similarity => after.Similarity == before.Similarity && after.Threshold < before.Threshold,
            ConditionType.Distance => after.Distance == before.Distance && after.Threshold > before.Threshold,
            ConditionType.And => before.Parts.Length == after.Parts.Length && before.Parts.Zip(after.Parts).All(parts => IsWeaker(parts.First, parts.Second)),
            _ => false,
        };

    private LevelStep StepFor(LevelCondition[] run, byte first)
    {
        byte[] levelOfGrade = [.. run.Select((_, i) => (byte)(first + i))];
        if (run.Length > 1 && run[0].Type == ConditionType.And)
            return new JointGradeStep([.. run[0].Parts.Select((_, part) => MeasureFor([.. run.Select(level => level.Parts[part])])!)], levelOfGrade);
        if (MeasureFor(run) is PairMeasure measure)
        {
            measure.MayLackValues = run[0].Field != _gateField;
            return new GradeStep(measure, levelOfGrade, _comparison.ElseLevel);
        }

        return new TestStep(TestFor(run[0]), first);
    }

    private PairMeasure? MeasureFor(LevelCondition[] run)
    {
        string field = run[0].Field;
        if (run[0].OtherField.Length > 0)
            return null;
        double[] thresholds = [.. run.Select(condition => condition.Threshold)];
        int[] limits = Array.ConvertAll(thresholds, threshold => (int)Math.Floor(threshold));
        return run[0].Type switch
        {
            ConditionType.Jaro => Prepared(
                field,
                (values, left, right, useful, grades) => Jaro.Grades(values, left, right, thresholds, useful, grades),
                (left, right) => FirstReached(Jaro.Similarity(left, right, thresholds[^1]), thresholds),
                takesUseful: true),
            ConditionType.JaroWinkler => Prepared(
                field,
                (values, left, right, useful, grades) => JaroWinkler.Grades(values, left, right, thresholds, useful, grades),
                (left, right) => FirstReached(JaroWinkler.Similarity(left, right, thresholds[^1]), thresholds),
                takesUseful: true),
            ConditionType.Levenshtein => Prepared(
                field,
                (values, left, right, _, grades) => Levenshtein.Grades(values, left, right, limits, grades),
                (left, right) => FirstWithin(Levenshtein.Distance(left, right, limits[^1]), thresholds)),
            ConditionType.DamerauLevenshtein => Prepared(
                field,
                (values, left, right, _, grades) => DamerauLevenshtein.Grades(values, left, right, limits, grades),
                (left, right) => FirstWithin(DamerauLevenshtein.Distance(left, right, limits[^1]), thresholds)),
            ConditionType.Similarity => Text(field, (a, b) => FirstReached(StringMeasures.Of(run[0].Similarity, a, b, thresholds[^1]), thresholds)),
            ConditionType.Distance => Text(field, (a, b) => FirstWithin(StringMeasures.Of(run[0].Distance, a, b, (int)thresholds[^1]), thresholds)),
            ConditionType.DateWithin => Column(field) is ProbedColumn probed
                ? new ProbedDistanceMeasure(Canonical(field), probed.DaysOf, thresholds)
                : new DistanceMeasure(Canonical(field), Column(field).DaysByCanonical, thresholds),
            ConditionType.NumberWithin => Column(field) is ProbedColumn probed
                ? new ProbedDistanceMeasure(Canonical(field), probed.AmountOf, thresholds)
                : new DistanceMeasure(Canonical(field), Column(field).NumbersByCanonical, thresholds),
            ConditionType.Date => new DateMeasure(Raw(field), Column(field), [.. run.Select(condition => condition.Date)]),
            ConditionType.Name => new NameMeasure(Raw(field), Column(field), [.. run.Select(condition => condition.Name)]),
            _ => null,
        };
    }

    private PairTest TestFor(LevelCondition condition)
    {
        switch (condition.Type)
        {
            case ConditionType.Null:
                return new NullTest(Canonical(condition.Field));
            case ConditionType.Exact or ConditionType.Swapped when condition.OtherField.Length > 0:
                CrossColumns columns = _context.Cross(condition.Field, condition.OtherField);
                return new CrossTest(columns, Canonical(condition.Field), Canonical(condition.OtherField), condition.Type == ConditionType.Swapped);
            case ConditionType.Exact:
            case ConditionType.ArrayIntersect when condition.Threshold <= 1:
                return new EqualTest(Canonical(condition.Field));
            case ConditionType.And or ConditionType.Or:
                return CombinationOf(condition.Type == ConditionType.And, [.. condition.Parts.Select(TestFor)]);
            case ConditionType.Not:
                return OppositeFor(condition.Parts[0]);
        }

        if (MeasureFor([condition]) is PairMeasure measure)
            return new GradeTest(measure);
        return condition.Field.Length > 0 && condition.IsOfOneValuePair
            ? new ValuePairTest(Column(condition.Field), Raw(condition.Field), condition, MeasureLimits.Of([condition]))
            : Row(condition);
    }

    // What cannot be judged is not true by a "not": the opposite holds only for pairs whose values are there.
    private PairTest OppositeFor(LevelCondition condition) => condition.Type switch
    {
        ConditionType.Null => new NotTest(new NullTest(Canonical(condition.Field))),
        ConditionType.Not => TestFor(condition.Parts[0]),
        ConditionType.ArrayIntersect when condition.Threshold <= 1 => OppositeFor(LevelCondition.Exact(condition.Field)),
        ConditionType.And or ConditionType.Or when !condition.IsOfOneValuePair =>
            CombinationOf(condition.Type == ConditionType.Or, [.. condition.Parts.Select(OppositeFor)]),
        _ when condition.IsOfOneValuePair && condition.Fields.FirstOrDefault() is string field =>
            new ValuePairTest(Column(field), Raw(field), condition, MeasureLimits.Of([condition]), isOpposite: true),
        _ => Row(LevelCondition.Combined(ConditionType.Not, [condition])),
    };

    private RowTest Row(LevelCondition condition) => new(BoundCondition.Create(condition, _context, MeasureLimits.Of([condition])));

    private static PairTest CombinationOf(bool isAnd, PairTest[] parts) => isAnd ? new AllTest(parts) : new AnyTest(parts);

    private ComparedColumn Column(string field) => _context.Column(field);

    private int Canonical(string field) => Used(Column(field), _context.Ids.Canonical(Column(field)));

    private int Raw(string field) => Used(Column(field), _context.Ids.Raw(Column(field)));

    private int Used(ComparedColumn column, int place)
    {
        if (column.HasSeveral)
            _several.Add(place);
        return place;
    }

    private PairMeasure Prepared(string field, PreparedMeasure.Grader grade, ProbedTextMeasure.TextGrader gradeTexts, bool takesUseful = false) => Column(field) is ProbedColumn probed
        ? new ProbedTextMeasure(Canonical(field), probed, grade, gradeTexts)
        : new PreparedMeasure(Canonical(field), Column(field).Prepared, grade, takesUseful);

    private TextMeasure Text(string field, Func<string, string, int> grade) => new(Canonical(field), Column(field), grade);

    private static int FirstReached(double similarity, double[] thresholds)
    {
        int first = 0;
        while (first < thresholds.Length && !(similarity >= thresholds[first]))
            first++;
        return first;
    }

    private static int FirstWithin(int distance, double[] limits)
    {
        int first = 0;
        while (first < limits.Length && distance > limits[first])
            first++;
        return first;
    }
}
