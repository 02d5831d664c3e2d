using System.Buffers;
using System.Text;
using System.Text.Json;
using Linkage.Comparisons;
using Linkage.Models;
using Linkage.Tests.Normalization;

namespace Linkage.Tests.Models;

public sealed class SplinkConditionReaderTests
{
    private static readonly RecordSchema s_schema = RecordSchema.Create(
        EntityKind.Person,
        [.. new[] { "arr", "names", "name_dm" }.Select(name => new Field(name, FieldType.Text, Multiple: true)), new Field("age", FieldType.Number)]);

    // What no level of ours can say: parts of lists and structures by their place, several columns at once, patterns of texts.
    private static readonly string[] s_refused =
    [
        "\"arr_l\"[-1] = \"arr_r\"[-1]",
        "\"arr_l\"[1] = \"arr_r\"[1]",
        "\"data_l\"['surname'] IS NULL OR \"data_r\"['surname'] IS NULL",
        "\"tags_l\"[0] IS NULL OR \"tags_r\"[0] IS NULL",
        "(\"ll_l\"['lat'] IS NULL OR \"ll_r\"['lat'] IS NULL) OR (\"ll_l\"['long'] IS NULL OR \"ll_r\"['long'] IS NULL)",
        "COALESCE(a_l, b_l) = COALESCE(a_r, b_r)",
        "a_l like b_r",
        "cast( acos( case when ( sin( radians(\"ll_l\"['l",
    ];

    [SkippableFact]
    public void Read_EveryConditionThatSplinkWrites_IsReadOrRefusedWithAReason()
    {
        SortedSet<string> refused = new(StringComparer.Ordinal);
        List<string> changed = [];
        foreach (string sql in NormalizationGoldens.ReadShared(Path.Combine("splink", "sql_conditions.csv")).Select(row => row["sql_condition"]).Distinct())
        {
            try
            {
                LevelCondition condition = SplinkConditionReader.Read(sql);
                string again = new SplinkConditionWriter(s_schema).Write(condition);
                if (JsonOf(SplinkConditionReader.Read(again)) != JsonOf(condition))
                    changed.Add($"{sql} became {again}");
            }
            catch (FormatException error)
            {
                Assert.NotEmpty(error.Message);
                string line = string.Join(' ', sql.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
                refused.Add(line.StartsWith("cast(", StringComparison.Ordinal) ? line[..46] : line);
            }
        }

        Assert.Empty(changed);
        Assert.Equal(s_refused.Order(StringComparer.Ordinal), refused);
    }

    [Theory]
    [InlineData("else", "{'type':'else'}")]
    [InlineData("name_l = name_r", "{'type':'exact','field':'name'}")]
    [InlineData("\"first name_r\" = \"first name_l\"", "{'type':'exact','field':'first name'}")]
    [InlineData("\"a_l\" = \"b_r\"", "{'type':'reversed','field':'a','otherField':'b'}")]
    [InlineData("\"a_l\" = \"b_r\" AND \"a_r\" = \"b_l\"", "{'type':'swapped','field':'a','otherField':'b'}")]
    [InlineData("\"a_l\" IS NULL or \"a_r\" IS NULL", "{'type':'null','field':'a'}")]
    [InlineData("\"a_l\" is not null and a_r is not null", "{'type':'not','parts':[{'type':'null','field':'a'}]}")]
    [InlineData("a_l = 'it''s' and a_r = 'it''s'", "{'type':'literal','field':'a','value':'it's','side':'both'}")]
    [InlineData("'x' = a_r", "{'type':'literal','field':'a','value':'x','side':'right'}")]
    [InlineData("age_l = CAST(5 AS INT)", "{'type':'literal','field':'age','value':'5','side':'left'}")]
    [InlineData("length(a_l) < 2", "{'type':'or','parts':[{'type':'literal','field':'length(a)','value':'0','side':'left'},{'type':'literal','field':'length(a)','value':'1','side':'left'}]}")]
    [InlineData("levenshtein(lower(a_l), LOWER(\"a_r\")) <= 2", "{'type':'levenshtein','field':'lower(a)','threshold':2}")]
    [InlineData("ABS(EPOCH(a_l) - EPOCH(a_r)) <= 5400.0", "{'type':'time-within','field':'a','unit':'minute','threshold':90}")]
    [InlineData("ABS(EPOCH(a_l) - EPOCH(a_r)) <= 31557600.0", "{'type':'time-within','field':'a','unit':'year','threshold':1}")]
    [InlineData("ABS(a_l - a_r) <= 4.5", "{'type':'number-within','field':'a','threshold':4.5}")]
    [InlineData("levenshtein(a_l::VARCHAR, a_r::text) < 3", "{'type':'levenshtein','field':'a','threshold':2}")]
    [InlineData("jaro_similarity(a_l, a_r) > 0.5", "{'type':'jaro','field':'a','threshold':0.5000000000000001}")]
    [InlineData("ABS(a_l - a_r) < 1", "{'type':'number-within','field':'a','threshold':0.9999999999999999}")]
    [InlineData("len(list_intersect(a_l, a_r)) > 1", "{'type':'array-intersect','field':'a','threshold':2}")]
    [InlineData("NOT (a_l = a_r)", "{'type':'not','parts':[{'type':'exact','field':'a'}]}")]
    [InlineData("a_l=a_r and (b_l=b_r and c_l=c_r)", "{'type':'and','parts':[{'type':'exact','field':'a'},{'type':'exact','field':'b'},{'type':'exact','field':'c'}]}")]
    [InlineData("a_l=a_r or b_l=b_r and c_l=c_r", "{'type':'or','parts':[{'type':'exact','field':'a'},{'type':'and','parts':[{'type':'exact','field':'b'},{'type':'exact','field':'c'}]}]}")]
    public void Read_Condition_IsTheSameInOurs(string sql, string expected) =>
        Assert.Equal(expected, JsonOf(SplinkConditionReader.Read(sql)).Replace('"', '\'').Replace("\\u0027", "'", StringComparison.Ordinal));

    [Theory]
    [InlineData("", "at character 1 there is the end")]
    [InlineData("a_l", "is not a condition")]
    [InlineData("a = b", "does not end in _l or _r")]
    [InlineData("a_l = a_l", "two columns of one record")]
    [InlineData("a_l IS NULL", "of one record alone")]
    [InlineData("soundex(a_l) = soundex(a_r)", "soundex()")]
    [InlineData("levenshtein(a_l, b_r) <= 1", "does not compare")]
    [InlineData("levenshtein(a_l, a_r) <= 1.5", "whole number")]
    [InlineData("levenshtein(a_l, a_r) <> 1", "'<>' is not known")]
    [InlineData("levenshtein(a_l, a_r) < 0", "distance")]
    [InlineData("jaro_similarity(a_l, a_r) >= 2", "A similarity is from 0 to 1")]
    [InlineData("regexp_extract(a_l, 'x') = regexp_extract(a_r, 'x')", "NULLIF")]
    [InlineData("NULLIF(regexp_extract(a_l, '(', 0), '') IS NULL OR a_r IS NULL", "IS NULL")]
    [InlineData("try_strptime(a_l, '%Q') = try_strptime(a_r, '%Q')", "%Q")]
    [InlineData("a_l = 'x", "is not closed")]
    [InlineData("a_l = a_r; drop table x", "has no place in SQL")]
    [InlineData("a_l = a_r)", "where the end was expected")]
    public void Read_WhatIsNoConditionOfOurs_SaysWhy(string sql, string reason) =>
        Assert.Contains(reason, Assert.Throws<FormatException>(() => SplinkConditionReader.Read(sql)).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_BrokenText_NeverCrashes()
    {
        const string Sql = "(\"a_l\" = NULLIF(regexp_extract(\"a_r\", '^[^@]+', 0), '')) OR NOT (levenshtein(LOWER(b_l), b_r) <= 2 AND ABS(EPOCH(c_l) - EPOCH(c_r)) <= 1e3)";
        foreach (int i in Enumerable.Range(0, Sql.Length))
        {
            foreach (string text in new[] { Sql[..i], Sql[i..], Sql.Remove(i, 1), Sql.Insert(i, "("), Sql.Insert(i, "'"), Sql.Insert(i, " -"), Sql.Insert(i, "[") })
                AssertReadOrRefused(text);
        }

        AssertReadOrRefused(new string('(', 100_000));
        AssertReadOrRefused(string.Concat(Enumerable.Repeat("NOT ", 100_000)));
        AssertReadOrRefused(string.Concat(Enumerable.Repeat("lower(", 100_000)));
        AssertReadOrRefused("a_l" + string.Concat(Enumerable.Repeat("[1]", 100_000)) + " = 1");
        AssertReadOrRefused("a_l = a_r" + string.Concat(Enumerable.Repeat(" OR a_l = a_r", 100_000)));
        AssertReadOrRefused("a_l" + string.Concat(Enumerable.Repeat(" + 1", 100_000)) + " = 1");
    }

    private static void AssertReadOrRefused(string sql)
    {
        try
        {
            _ = SplinkConditionReader.Read(sql);
        }
        catch (FormatException error)
        {
            Assert.NotEmpty(error.Message);
        }
    }

    private static string JsonOf(LevelCondition condition)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer))
            ConditionWriter.Write(json, condition);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
