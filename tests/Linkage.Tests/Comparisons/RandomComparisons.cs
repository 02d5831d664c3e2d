using Linkage.Comparisons;

namespace Linkage.Tests.Comparisons;

/// <summary>Comparisons of random levels on the fields of <see cref="RandomTables"/>; one number gives the same case always.</summary>
internal sealed class RandomComparisons(Random random)
{
    private static readonly string[] s_textFields =
    [
        "name", "other", "name", "lower(other)", "prefix(name,3)", "suffix(name,2)", "match(name,^[a-m]+)", "words(name)", "first(name)", "last(raw(name))",
        "nullif(other,anna)", "metaphone(name)", "born", "amount", "unknown",
    ];

    private static readonly string[] s_timeFields = ["born", "born", "date(born)", "time(born)", "date(born,%d/%m/%Y)", "name"];
    private static readonly string[] s_numberFields = ["amount", "amount", "lat", "year(born)", "name"];
    private static readonly ConditionType[] s_types = [.. Enum.GetValues<ConditionType>().Where(type => type != ConditionType.Else)];
    private static readonly double[] s_similarities = [0, 0.5, 0.7, 0.85, 0.88, 0.92, 0.95, 1];

    /// <summary>Makes the case of a number.</summary>
    public static ComparisonCase Case(int number)
    {
        Random random = new(number);
        return new ComparisonCase(new RandomTables(random).Next(), new RandomComparisons(random).Next());
    }

    /// <summary>Makes the cases of the numbers below a count, without those that call a test of the user on whole records.</summary>
    public static IEnumerable<ComparisonCase> CasesWithoutCustomTests(int count) =>
        Enumerable.Range(0, count).Select(Case).Where(sample => !sample.Comparison.Levels.Any(level => HasCustomTest(level.Condition)));

    public Comparison Next() => random.Next(6) switch
    {
        < 2 => Comparison.Of("random", [OfAnyType()]),
        2 => Comparison.Of("random", [.. OfNumbers()]),
        _ => OfManyLevels(),
    };

    private static bool HasCustomTest(LevelCondition condition) => condition.Type == ConditionType.Custom || condition.Parts.Any(HasCustomTest);

    private Comparison OfManyLevels()
    {
        string? only = random.Next(2) == 0 ? Pick(s_textFields) : null;
        List<ComparisonLevel> levels = random.Next(4) == 0 ? [] : [Missing(only ?? Pick(s_textFields))];
        int count = random.Next(1, 7);
        for (int i = 0; i < count; i++)
            levels.AddRange(only is null && random.Next(8) == 0 ? AlikeInBoth() : [only is null ? Level(2) : OnOneField(only)]);
        return Comparison.Of("random", [.. levels.Take(14)]);
    }

    // Every type as often as any other, and with no level before it that takes what it would decide.
    private ComparisonLevel OfAnyType()
    {
        ConditionType type = Pick(s_types);
        ComparisonLevel level = OfType(type);
        return type == ConditionType.Not || random.Next(2) == 0 ? ComparisonLevel.Not(level) : level;
    }

    private ComparisonLevel OfType(ConditionType type)
    {
        if (type is ConditionType.Null or ConditionType.Date or ConditionType.Begins or ConditionType.ExactValid or ConditionType.Literal)
            return OfSpecialTexts(type);
        ComparisonLevel level = Level(2);
        while (level.Condition.Type != type)
            level = Level(2);
        return level;
    }

    // Hardly ever true of a field that is not of their kind.
    private ComparisonLevel OfSpecialTexts(ConditionType type) => type switch
    {
        ConditionType.Date => ComparisonLevel.Date(Pick(s_timeFields), (DateAgreement)random.Next(9)),
        ConditionType.ExactValid => ComparisonLevel.ExactValid(Pick(["name", "other", "lower(other)"])),
        ConditionType.Literal => ComparisonLevel.Literal(Pick(["name", "other"]), Pick(["anna", "martha"]), Pick(Enum.GetValues<RecordSide>())),
        ConditionType.Begins => ComparisonLevel.Begins(Pick(["name", "other", "lower(other)"])),
        _ => ComparisonLevel.Null(Pick(s_textFields)),
    };

    private IEnumerable<ComparisonLevel> OfNumbers()
    {
        int count = random.Next(1, 4);
        for (int i = 0; i < count; i++)
        {
            yield return random.Next(5) switch
            {
                0 or 1 => ComparisonLevel.Not(OnNumbers()),
                2 => ComparisonLevel.And(OnNumbers(), OnNumbers()),
                3 => ComparisonLevel.Not(random.Next(2) == 0 ? ComparisonLevel.And(OnNumbers(), OnNumbers()) : ComparisonLevel.Or(OnNumbers(), OnNumbers())),
                _ => OnNumbers(),
            };
        }
    }

    // As forename and surname are compared: the same measures at weaker and weaker thresholds.
    private ComparisonLevel[] AlikeInBoth()
    {
        (string one, string other) = (Pick(s_textFields), Pick(s_textFields));
        (double high, int near) = (Pick(s_similarities), random.Next(2));
        return
        [
            ComparisonLevel.And(ComparisonLevel.JaroWinkler(one, high), ComparisonLevel.Levenshtein(other, near)),
            ComparisonLevel.And(ComparisonLevel.JaroWinkler(one, high * 0.9), ComparisonLevel.Levenshtein(other, near + random.Next(2))),
        ];
    }

    private ComparisonLevel Missing(string field) => random.Next(4) switch
    {
        0 => ComparisonLevel.And(ComparisonLevel.Null(field), ComparisonLevel.Null(Pick(s_textFields))),
        1 => ComparisonLevel.Or(ComparisonLevel.Null(field), ComparisonLevel.Null(Pick(s_textFields))),
        _ => ComparisonLevel.Null(field),
    };

    private ComparisonLevel OnOneField(string field) => random.Next(8) switch
    {
        0 => ComparisonLevel.And(Simple(field), Simple(field)),
        1 => ComparisonLevel.Or(Simple(field), Simple(field)),
        2 => ComparisonLevel.Swapped(field, Pick(s_textFields)),
        3 => ComparisonLevel.ExactAcross(field, Pick(s_textFields)),
        _ => Simple(field),
    };

    private ComparisonLevel Level(int depth) => random.Next(depth > 0 ? 14 : 11) switch
    {
        < 6 => Simple(Pick(s_textFields)),
        < 9 => OnNumbers(),
        9 => OnSets(Pick(s_textFields)),
        10 => AcrossFields(),
        11 => ComparisonLevel.Not(random.Next(5) == 0 ? Missing(Pick(s_textFields)) : Level(depth - 1)),
        12 => ComparisonLevel.And(Level(depth - 1), Level(depth - 1)),
        _ => ComparisonLevel.Or(Level(depth - 1), Level(depth - 1)),
    };

    // Decided by two values of one field.
    private ComparisonLevel Simple(string field) => random.Next(17) switch
    {
        0 => ComparisonLevel.Exact(field),
        1 => ComparisonLevel.ExactValid(field),
        2 => ComparisonLevel.Literal(field, Pick(["anna", "ann", "1", "1997"])),
        3 => ComparisonLevel.Levenshtein(field, random.Next(4)),
        4 => ComparisonLevel.DamerauLevenshtein(field, random.Next(4)),
        5 => ComparisonLevel.Jaro(field, Pick(s_similarities)),
        6 or 7 => ComparisonLevel.JaroWinkler(field, Pick(s_similarities)),
        8 or 9 => ComparisonLevel.Similarity(field, Pick(Enum.GetValues<StringSimilarity>()), Pick(s_similarities)),
        10 => ComparisonLevel.Distance(field, Pick(Enum.GetValues<StringDistance>()), random.Next(4)),
        11 => ComparisonLevel.DistanceFunction("length", field, (a, b) => Math.Abs(a.Length - b.Length), random.Next(3), higherIsMoreSimilar: random.Next(2) == 0),
        12 => ComparisonLevel.TokenSet(field, Pick(s_similarities)),
        13 => ComparisonLevel.Prefix(field, random.Next(1, 4)),
        14 => ComparisonLevel.Begins(field),
        15 => ComparisonLevel.PersonName(field, (NameAgreement)random.Next(7)),
        _ => ComparisonLevel.Date(field, (DateAgreement)random.Next(9)),
    };

    private ComparisonLevel OnNumbers() => random.Next(6) switch
    {
        0 => ComparisonLevel.DateWithin(Pick(s_timeFields), Pick([0, 1, 31, 400])),
        1 => ComparisonLevel.TimeWithin(Pick(s_timeFields), Pick([0, 1, 1.5, 12]), Pick(Enum.GetValues<TimeUnit>())),
        2 => ComparisonLevel.NumberWithin(Pick(s_numberFields), Pick([0, 0.05, 5, 200])),
        3 => ComparisonLevel.PercentageWithin(Pick(s_numberFields), Pick([0.01, 0.05, 0.051, 1, 2])),
        4 => ComparisonLevel.KilometersWithin("lat", "lon", Pick([0, 1.2, 1112, 30_000])),
        _ => ComparisonLevel.VectorCosine("vector", Pick([-1, 0, 0.5, 0.99, 1])),
    };

    private ComparisonLevel OnSets(string field) => random.Next(4) switch
    {
        0 => ComparisonLevel.ArraySubset(field, emptyIsSubset: random.Next(2) == 0),
        1 => ComparisonLevel.Custom("first source record", (a, b) => a.Values("other").Length > b.Values("other").Length),
        _ => ComparisonLevel.ArrayIntersect(field, random.Next(1, 3)),
    };

    private ComparisonLevel AcrossFields() => random.Next(4) switch
    {
        0 => ComparisonLevel.Swapped(Pick(s_textFields), Pick(s_textFields)),
        1 => ComparisonLevel.ExactAcross(Pick(s_textFields), Pick(s_textFields)),
        2 => ComparisonLevel.ColumnsReversed(Pick(s_textFields), Pick(s_textFields)),
        _ => ComparisonLevel.Literal(Pick(s_textFields), "anna", random.Next(2) == 0 ? RecordSide.Left : RecordSide.Right),
    };

    private T Pick<T>(T[] values) => values[random.Next(values.Length)];
}
