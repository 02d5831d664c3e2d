using Linkage.Comparisons;

namespace Linkage.Tests.Comparisons;

public sealed class SplinkComparisonsTests
{
    [Theory]
    [MemberData(nameof(Defaults))]
    public void Comparison_WithDefaults_HasSplinksLevels(Comparison comparison, string expected) =>
        Assert.Equal(expected, string.Join("; ", comparison.Levels.Select(level => level.Label)));

    public static TheoryData<Comparison, string> Defaults => new()
    {
        { SplinkComparisons.ExactMatch("f"), "missing; exact; else" },
        { SplinkComparisons.LevenshteinAtThresholds("f"), "missing; exact; Levenshtein ≤ 1; Levenshtein ≤ 2; else" },
        { SplinkComparisons.DamerauLevenshteinAtThresholds("f"), "missing; exact; Damerau-Levenshtein ≤ 1; Damerau-Levenshtein ≤ 2; else" },
        { SplinkComparisons.JaccardAtThresholds("f"), "missing; exact; Jaccard ≥ 0.9; Jaccard ≥ 0.7; else" },
        { SplinkComparisons.JaroAtThresholds("f"), "missing; exact; Jaro ≥ 0.9; Jaro ≥ 0.7; else" },
        { SplinkComparisons.JaroWinklerAtThresholds("f"), "missing; exact; Jaro-Winkler ≥ 0.9; Jaro-Winkler ≥ 0.7; else" },
        { SplinkComparisons.DistanceFunctionAtThresholds("f", StringDistance.Hamming, 1, 3), "missing; exact; Hamming ≤ 1; Hamming ≤ 3; else" },
        { SplinkComparisons.DistanceFunctionAtThresholds("f", StringSimilarity.WeightedRatio, 0.9), "missing; exact; weighted ratio ≥ 0.9; else" },
        { SplinkComparisons.PairwiseStringDistanceFunctionAtThresholds("f", StringDistance.Levenshtein, 1, 2), "missing; shared; Levenshtein ≤ 1; Levenshtein ≤ 2; else" },
        { SplinkComparisons.PairwiseStringDistanceFunctionAtThresholds("f", StringSimilarity.JaroWinkler, 0.9), "missing; shared; Jaro-Winkler ≥ 0.9; else" },
        {
            SplinkComparisons.AbsoluteTimeDifferenceAtThresholds("f", [new(5, TimeUnit.Minute), new(1, TimeUnit.Hour)]),
            "missing; exact; within 5 minutes; within 1 hour; else"
        },
        { SplinkComparisons.AbsoluteDateDifferenceAtThresholds("f", [new(1.5, TimeUnit.Month)], "%d/%m/%Y"), "missing; exact; within 1.5 months; else" },
        { SplinkComparisons.ArrayIntersectAtSizes("f"), "missing; shared; else" },
        { SplinkComparisons.ArrayIntersectAtSizes("f", 4, 2, 1), "missing; 4 shared; 2 shared; shared; else" },
        { SplinkComparisons.DistanceInKmAtThresholds("lat", "lon", 0.5, 5), "missing or missing; within 0.5 km; within 5 km; else" },
        { SplinkComparisons.CosineSimilarityAtThresholds("f"), "missing; cosine ≥ 0.9; cosine ≥ 0.8; cosine ≥ 0.7; else" },
        { SplinkComparisons.NameComparison("f"), "missing; exact; Jaro-Winkler ≥ 0.92; Jaro-Winkler ≥ 0.88; Jaro-Winkler ≥ 0.7; else" },
        { SplinkComparisons.NameComparison("f", "metaphone(f)"), "missing; exact; Jaro-Winkler ≥ 0.92; Jaro-Winkler ≥ 0.88; shared; Jaro-Winkler ≥ 0.7; else" },
        {
            SplinkComparisons.ForenameSurnameComparison("g", "s"),
            "missing; both exact; exchanged; Jaro-Winkler ≥ 0.92 and Jaro-Winkler ≥ 0.92; Jaro-Winkler ≥ 0.88 and Jaro-Winkler ≥ 0.88; surname exact; forename exact; else"
        },
        { SplinkComparisons.DateOfBirthComparison("f"), "missing; exact; Levenshtein ≤ 1; within 1 month; within 1 year; within 10 years; else" },
        { SplinkComparisons.PostcodeComparison("f"), "missing; exact; same sector; same district; same area; else" },
        { SplinkComparisons.PostcodeComparison("f", "lat", "lon"), "missing; exact; same sector; within 1 km; within 10 km; within 100 km; else" },
        { SplinkComparisons.EmailComparison("f"), "missing; exact; same user name; Jaro-Winkler ≥ 0.88; similar user name; else" },
    };

    [Fact]
    public void TermFrequencies_OfReadyMadeComparisons_AreWhereSplinkHasThem()
    {
        Assert.Equal("-,f,-,-,-,-", TermFields(SplinkComparisons.NameComparison("f")));
        Assert.Equal("-,f,-,-,-,-", TermFields(SplinkComparisons.EmailComparison("f")));
        Assert.Equal("-,-,-,-,-,s,g,-", TermFields(SplinkComparisons.ForenameSurnameComparison("g", "s")));
        Assert.Equal("-,n,-,-,-,s,g,-", TermFields(SplinkComparisons.ForenameSurnameComparison("g", "s", "n")));
        Assert.Equal("-,-,-,-,-,-,-", TermFields(SplinkComparisons.DateOfBirthComparison("f")));
        Assert.Equal("-,-,-,-,-,-", TermFields(SplinkComparisons.PostcodeComparison("f")));
    }

    [SkippableFact]
    public void Demo_EveryPair_HasSplinksLevels()
    {
        SplinkCase people = SplinkCase.Read("fake_1000_demo");
        AssertEqual(people, "first_name_surname", SplinkComparisons.ForenameSurnameComparison("first_name", "surname", "first_name_surname_concat"));
        AssertEqual(people, "dob", SplinkComparisons.DateOfBirthComparison("dob", "%Y-%m-%d"));
        AssertEqual(people, "city", SplinkComparisons.ExactMatch("city").WithTermFrequencies());
        AssertEqual(people, "email", SplinkComparisons.EmailComparison("email"));
    }

    [SkippableFact]
    public void Strings_EveryPair_HasSplinksLevels()
    {
        SplinkCase people = SplinkCase.Read("fake_1000_strings");
        AssertEqual(people, "first_name", SplinkComparisons.NameComparison("first_name"));
        AssertEqual(people, "surname", Comparison.Of(
            "surname",
            ComparisonLevel.Null("surname"),
            ComparisonLevel.Exact("surname").WithTermFrequency(new TermFrequency { Field = "surname", MinimumU = 0.002 }),
            ComparisonLevel.JaroWinkler("surname", 0.9).WithTermFrequency(new TermFrequency { Field = "surname", Weight = 0.5 }),
            ComparisonLevel.Jaro("surname", 0.8),
            ComparisonLevel.Levenshtein("lower(surname)", 3)));
        AssertEqual(people, "dob", SplinkComparisons.LevenshteinAtThresholds("dob"));
        AssertEqual(people, "city", SplinkComparisons.JaccardAtThresholds("city", 0.9, 0.6));
        AssertEqual(people, "email", SplinkComparisons.DamerauLevenshteinAtThresholds("email", 1, 3));
    }

    [SkippableFact]
    public void Derived_EveryPair_HasSplinksLevels()
    {
        SplinkCase people = SplinkCase.Read("fake_1000_derived");
        AssertEqual(people, "postcode", SplinkComparisons.PostcodeComparison("postcode", "lat", "lon", invalidIsMissing: true));
        AssertEqual(people, "tokens", SplinkComparisons.ArrayIntersectAtSizes("tokens", 3, 2, 1));
        AssertEqual(people, "income", Comparison.Of(
            "income",
            ComparisonLevel.Null("income"),
            ComparisonLevel.Exact("income"),
            ComparisonLevel.PercentageWithin("income", 0.01),
            ComparisonLevel.PercentageWithin("income", 0.05)));
        AssertEqual(people, "score", Comparison.Of(
            "score",
            ComparisonLevel.Null("score"),
            ComparisonLevel.NumberWithin("score", 0),
            ComparisonLevel.NumberWithin("score", 2),
            ComparisonLevel.NumberWithin("score", 4.5)));
        AssertEqual(people, "dob", SplinkComparisons.AbsoluteDateDifferenceAtThresholds(
            "dob", [new(2, TimeUnit.Day), new(1, TimeUnit.Month), new(1, TimeUnit.Year)], "%Y-%m-%d"));
        AssertEqual(people, "seen_at", SplinkComparisons.AbsoluteTimeDifferenceAtThresholds(
            "seen_at", [new(1, TimeUnit.Second), new(90, TimeUnit.Minute), new(12, TimeUnit.Hour), new(10, TimeUnit.Day)], "%Y-%m-%dT%H:%M:%SZ"));
        AssertEqual(people, "gender", Comparison.Of(
            "gender", ComparisonLevel.Null("gender"), ComparisonLevel.Literal("gender", "female"), ComparisonLevel.Exact("gender")));
        AssertEqual(people, "name", Comparison.Of(
            "name",
            ComparisonLevel.And(ComparisonLevel.Null("first_name"), ComparisonLevel.Null("surname")),
            ComparisonLevel.And(ComparisonLevel.Exact("first_name"), ComparisonLevel.Exact("surname")),
            ComparisonLevel.Swapped("first_name", "surname"),
            ComparisonLevel.ColumnsReversed("first_name", "surname"),
            ComparisonLevel.Or(
                ComparisonLevel.JaroWinkler("first_name", 0.92),
                ComparisonLevel.And(ComparisonLevel.JaroWinkler("surname", 0.92), ComparisonLevel.Not(ComparisonLevel.Null("first_name")))),
            ComparisonLevel.Custom("same start of a longer surname", HaveSameStart)));
    }

    [SkippableFact]
    public void Pairwise_EveryPair_HasSplinksLevels()
    {
        SplinkCase people = SplinkCase.Read("fake_1000_pairwise");
        AssertEqual(people, "tokens", SplinkComparisons.PairwiseStringDistanceFunctionAtThresholds("tokens", StringSimilarity.JaroWinkler, 0.95, 0.85));
        AssertEqual(people, "tokens_sub", Comparison.Of(
            "tokens_sub",
            ComparisonLevel.Null("tokens"),
            ComparisonLevel.ArraySubset("tokens"),
            ComparisonLevel.Levenshtein("tokens", 1)));
        AssertEqual(people, "lat_lon", SplinkComparisons.DistanceInKmAtThresholds("lat", "lon", 0.5, 5, 50));
        AssertEqual(people, "postcode", SplinkComparisons.PostcodeComparison("postcode"));
        AssertEqual(people, "city", SplinkComparisons.ExactMatch("city").WithTermFrequencies());
        AssertEqual(people, "email", SplinkComparisons.JaroAtThresholds("email", 0.9, 0.7));
    }

    [SkippableFact]
    public void FebrlDemo_EveryPair_HasSplinksLevels()
    {
        SplinkCase people = SplinkCase.Read("febrl3_demo");
        AssertEqual(people, "given_name", SplinkComparisons.NameComparison("given_name"));
        AssertEqual(people, "surname", SplinkComparisons.NameComparison("surname"));
        AssertEqual(people, "date_of_birth", SplinkComparisons.DateOfBirthComparison("date_of_birth", "%Y%m%d"));
        AssertEqual(people, "soc_sec_id", SplinkComparisons.DamerauLevenshteinAtThresholds("soc_sec_id", 2));
        AssertEqual(people, "street_number", SplinkComparisons.ExactMatch("street_number").WithTermFrequencies());
        AssertEqual(people, "postcode", SplinkComparisons.ExactMatch("postcode").WithTermFrequencies());
    }

    [SkippableFact]
    public void FebrlWithoutId_EveryPair_HasSplinksLevels()
    {
        SplinkCase people = SplinkCase.Read("febrl3_noid");
        AssertEqual(people, "given_name_surname", SplinkComparisons.ForenameSurnameComparison("given_name", "surname"));
        AssertEqual(people, "date_of_birth", SplinkComparisons.DamerauLevenshteinAtThresholds("date_of_birth"));
        AssertEqual(people, "address_1", SplinkComparisons.LevenshteinAtThresholds("address_1", 2, 5));
        AssertEqual(people, "suburb", SplinkComparisons.JaroWinklerAtThresholds("suburb", 0.92, 0.8).WithTermFrequencies());
        AssertEqual(people, "postcode", SplinkComparisons.LevenshteinAtThresholds("postcode", 1).WithTermFrequencies());
        AssertEqual(people, "state", SplinkComparisons.ExactMatch("state").WithTermFrequencies());
    }

    [SkippableFact]
    public void FebrlLink_EveryPair_HasSplinksLevels()
    {
        SplinkCase people = SplinkCase.Read("febrl4_link");
        AssertEqual(people, "given_name", SplinkComparisons.NameComparison("given_name"));
        AssertEqual(people, "surname", SplinkComparisons.JaroWinklerAtThresholds("surname").WithTermFrequencies());
        AssertEqual(people, "date_of_birth", SplinkComparisons.DateOfBirthComparison("date_of_birth", "%Y%m%d"));
        AssertEqual(people, "soc_sec_id", SplinkComparisons.DamerauLevenshteinAtThresholds("soc_sec_id"));
        AssertEqual(people, "postcode", SplinkComparisons.DamerauLevenshteinAtThresholds("postcode").WithTermFrequencies());
        AssertEqual(people, "street_number", SplinkComparisons.ExactMatch("street_number").WithTermFrequencies());
    }

    private static bool HaveSameStart(SourceRecord left, SourceRecord right)
    {
        string one = string.Concat(left.Values("surname"));
        string other = string.Concat(right.Values("surname"));
        return one.Length > 3 && other.Length > 0 && one[..2] == other[..Math.Min(2, other.Length)];
    }

    private static string TermFields(Comparison comparison) => string.Join(',', comparison.Levels.Select(level => level.TermFrequency?.Field ?? "-"));

    private static void AssertEqual(SplinkCase people, string column, Comparison comparison)
    {
        (int pairs, List<string> differences) = people.Check(comparison, column);

        Assert.True(pairs > 1000, $"{column}: {pairs} pairs");
        Assert.True(differences.Count == 0, $"{column}: {differences.Count} of {pairs} pairs differ: {string.Join(", ", differences.Take(5))}");
    }
}
