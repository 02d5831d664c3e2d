using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Xunit;
using Linkage.Comparisons;
using Linkage.Tests.Comparisons;

namespace Linkage.Tests.Models;

public sealed class ConditionReaderTests
{
    [Theory]
    [MemberData(nameof(Levels))]
    public void Write_Level_IsTheDocumentedJson(ComparisonLevel level, string expected)
    {
        Assert.Equal(expected, Json(level.Condition));
        Assert.Equal(expected, Json(new ConditionReader(null).Read(Parse(expected))));
    }

    public static TheoryData<ComparisonLevel, string> Levels => new()
    {
        { ComparisonLevel.Null("f"), """{"type":"null","field":"f"}""" },
        { ComparisonLevel.Else(), """{"type":"else"}""" },
        { ComparisonLevel.Exact("lower(f)"), """{"type":"exact","field":"lower(f)"}""" },
        { ComparisonLevel.ExactAcross("f", "g"), """{"type":"exact","field":"f","otherField":"g"}""" },
        { ComparisonLevel.ExactValid("f"), """{"type":"exact-valid","field":"f"}""" },
        { ComparisonLevel.Literal("f", "male"), """{"type":"literal","field":"f","value":"male","side":"both"}""" },
        { ComparisonLevel.Literal("f", "male", RecordSide.Left), """{"type":"literal","field":"f","value":"male","side":"left"}""" },
        { ComparisonLevel.ColumnsReversed("f", "g"), """{"type":"reversed","field":"f","otherField":"g"}""" },
        { ComparisonLevel.Swapped("f", "g"), """{"type":"swapped","field":"f","otherField":"g"}""" },
        { ComparisonLevel.Levenshtein("f", 2), """{"type":"levenshtein","field":"f","threshold":2}""" },
        { ComparisonLevel.DamerauLevenshtein("f", 2), """{"type":"damerau-levenshtein","field":"f","threshold":2}""" },
        { ComparisonLevel.Jaro("f", 0.9), """{"type":"jaro","field":"f","threshold":0.9}""" },
        { ComparisonLevel.JaroWinkler("f", 0.9), """{"type":"jaro-winkler","field":"f","threshold":0.9}""" },
        { ComparisonLevel.Similarity("f", StringSimilarity.JaroWinkler, 0.9), """{"type":"jaro-winkler","field":"f","threshold":0.9}""" },
        { ComparisonLevel.Jaccard("f", 0.9), """{"type":"similarity","field":"f","measure":"jaccard","threshold":0.9}""" },
        { ComparisonLevel.Similarity("f", StringSimilarity.WeightedRatio, 0.9), """{"type":"similarity","field":"f","measure":"weighted-ratio","threshold":0.9}""" },
        { ComparisonLevel.Distance("f", StringDistance.Hamming, 2), """{"type":"distance","field":"f","measure":"hamming","threshold":2}""" },
        { ComparisonLevel.Distance("f", StringDistance.Levenshtein, 2), """{"type":"levenshtein","field":"f","threshold":2}""" },
        { ComparisonLevel.TokenSet("f", 0.5), """{"type":"token-set","field":"f","threshold":0.5}""" },
        { ComparisonLevel.Prefix("f", 2), """{"type":"prefix","field":"f","threshold":2}""" },
        { ComparisonLevel.Begins("f"), """{"type":"begins","field":"f"}""" },
        { ComparisonLevel.PersonName("f", NameAgreement.OtherSpelling), """{"type":"name","field":"f","agreement":"other-spelling"}""" },
        { ComparisonLevel.Date("f", DateAgreement.SameDay), """{"type":"date","field":"f","agreement":"same-day"}""" },
        { ComparisonLevel.DateWithin("f", 3), """{"type":"date-within","field":"f","threshold":3}""" },
        { ComparisonLevel.TimeWithin("f", 1.5, TimeUnit.Hour), """{"type":"time-within","field":"f","unit":"hour","threshold":1.5}""" },
        { ComparisonLevel.NumberWithin("f", 0.5), """{"type":"number-within","field":"f","threshold":0.5}""" },
        { ComparisonLevel.PercentageWithin("f", 0.05), """{"type":"percentage-within","field":"f","threshold":0.05}""" },
        { ComparisonLevel.KilometersWithin("f", "g", 10), """{"type":"kilometers-within","field":"f","otherField":"g","threshold":10}""" },
        { ComparisonLevel.VectorCosine("f", 0.9), """{"type":"vector-cosine","field":"f","threshold":0.9}""" },
        { ComparisonLevel.ArrayIntersect("f", 2), """{"type":"array-intersect","field":"f","threshold":2}""" },
        { ComparisonLevel.ArraySubset("f"), """{"type":"array-subset","field":"f","emptyIsSubset":false}""" },
        { ComparisonLevel.Not(ComparisonLevel.Exact("f")), """{"type":"not","parts":[{"type":"exact","field":"f"}]}""" },
        {
            ComparisonLevel.And(ComparisonLevel.Exact("f"), ComparisonLevel.Or(ComparisonLevel.Exact("g"), ComparisonLevel.Null("h"))),
            """{"type":"and","parts":[{"type":"exact","field":"f"},{"type":"or","parts":[{"type":"exact","field":"g"},{"type":"null","field":"h"}]}]}"""
        },
    };

    [Property(MaxTest = 300)]
    public void Read_WhatWasWritten_IsTheSame(DoNotSize<int> number)
    {
        Comparison comparison = RandomComparisons.Case(number.Item).Comparison;
        ConditionReader reader = new(comparison.Levels);

        Assert.All(comparison.Levels, level => Assert.Equal(Json(level.Condition), Json(reader.Read(Parse(Json(level.Condition))))));
    }

    [Fact]
    public void Read_Function_TakesTheCodeByItsName()
    {
        ComparisonLevel given = ComparisonLevel.DistanceFunction("length", "other", (a, b) => Math.Abs(a.Length - b.Length), 1, higherIsMoreSimilar: false);
        JsonElement json = Parse("""{"type":"function","field":"name","label":"length","higherIsMoreSimilar":false,"threshold":2}""");

        LevelCondition condition = new ConditionReader([given]).Read(json);
        LinkageFormatException error = Assert.Throws<LinkageFormatException>(() => new ConditionReader(null).Read(json));

        Assert.Equal(("name", 2, 3), (condition.Field, condition.Threshold, condition.Measurement!("abc", "abcdef")));
        Assert.Contains("distance function 'length'", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"type":"similarity","field":"f","measure":"likeness","threshold":1}""", "weighted-ratio")]
    [InlineData("""{"type":"time-within","field":"f","unit":"week","threshold":1}""", "month")]
    [InlineData("""{"type":"odd","field":"f"}""", "'odd'")]
    public void Read_UnknownWord_SaysWhatWasExpected(string json, string expected) =>
        Assert.Contains(expected, Assert.Throws<LinkageFormatException>(() => new ConditionReader(null).Read(Parse(json))).Message, StringComparison.Ordinal);

    private static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement;

    private static string Json(LevelCondition condition)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream))
            ConditionWriter.Write(json, condition);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
