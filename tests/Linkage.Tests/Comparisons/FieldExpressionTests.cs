using Linkage.Comparisons;

namespace Linkage.Tests.Comparisons;

public sealed class FieldExpressionTests
{
    [Theory]
    [InlineData("name", "Ann Lee", "Ann Lee")]
    [InlineData("lower(name)", "Ann Lee", "ann lee")]
    [InlineData("upper(name)", "Ann Lee", "ANN LEE")]
    [InlineData("prefix(name,3)", "Annabel", "Ann")]
    [InlineData("prefix(name,30)", "Annabel", "Annabel")]
    [InlineData("suffix(name,3)", "Annabel", "bel")]
    [InlineData("substring(name,2,3)", "Annabel", "nna")]
    [InlineData("substring(name,7,3)", "Annabel", "l")]
    [InlineData("substring(name,8,3)", "Annabel", "")]
    [InlineData("substring(lower(name),1,4)", "ANNABEL", "anna")]
    [InlineData("year(born)", "1997-03-15", "1997")]
    [InlineData("year(born)", "15/03/1997", "1997")]
    [InlineData("year(born)", "unknown", "")]
    [InlineData("match(email,^[^@]+)", "ann@example.org", "ann")]
    [InlineData("match(email,'@(.+)$')", "ann@example.org", "example.org")]
    [InlineData("match(email,'([^@]+)@(.*)',2)", "ann@example.org", "example.org")]
    [InlineData("match(email,'([^@]+)@(.*)',0)", "ann@example.org", "ann@example.org")]
    [InlineData("match(email,^[0-9]+)", "ann@example.org", "")]
    [InlineData("match(code,'^[A-Za-z]{1,2}')", "AB16 3FZ", "AB")]
    [InlineData("nullif(name,none)", "none", "")]
    [InlineData("nullif(name,'O''Brien, P.')", "O'Brien, P.", "")]
    [InlineData("nullif(name,none)", "ann", "ann")]
    [InlineData("date(born)", "1997-3-5", "1997-03-05")]
    [InlineData("date(born)", " 1997-03-05 ", "1997-03-05")]
    [InlineData("date(born)", "1997-02-30", "")]
    [InlineData("date(born,%d/%m/%Y)", "05/03/1997", "1997-03-05")]
    [InlineData("date(born,%Y%m%d)", "19970305", "1997-03-05")]
    [InlineData("date(born,%d %b %y)", "5 Mar 97", "1997-03-05")]
    [InlineData("date(born,'%d %B, %Y')", "5 march, 1997", "1997-03-05")]
    [InlineData("time(at)", "2020-02-04T23:30:13Z", "2020-02-04T23:30:13Z")]
    [InlineData("time(at,%d/%m/%Y %H:%M)", "04/02/2020 23:30", "2020-02-04T23:30:00Z")]
    [InlineData("time(at,%Y-%m-%d %I:%M:%S.%f %p %z)", "2020-02-04 11:30:13.250 PM +07:00", "2020-02-04T16:30:13.25Z")]
    [InlineData("time(at,%H:%M)", "24:00", "")]
    [InlineData("words(name)", " Ann  Lee ", "Ann|Lee")]
    [InlineData("soundex(name)", "Robert", "R163")]
    [InlineData("metaphone(name)", "Smith", "SM0|XMT")]
    public void Apply_Text_GivesTheResults(string expression, string text, string expected)
    {
        FieldExpression parsed = FieldExpression.Parse(expression);

        List<string> results = [];
        parsed.Apply(text, results);

        Assert.Equal(expected, string.Join('|', results));
        Assert.Equal(expression, parsed.ToString());
    }

    [Theory]
    [InlineData(" lower( name ) ", "lower(name)")]
    [InlineData("prefix( lower(name) , 3 )", "prefix(lower(name),3)")]
    [InlineData("match(email,'^[^@]+')", "match(email,^[^@]+)")]
    [InlineData("first(raw(alias))", "first(raw(alias))")]
    [InlineData("date(born,'%Y-%m-%d')", "date(born,%Y-%m-%d)")]
    public void Parse_OtherWriting_WritesTheUsualOne(string text, string expected) => Assert.Equal(expected, FieldExpression.Parse(text).ToString());

    [Theory]
    [InlineData("", "field")]
    [InlineData("lower(name", "',' or ')'")]
    [InlineData("lower(name))", "its end")]
    [InlineData("shout(name)", "lower(x)")]
    [InlineData("prefix(name)", "lower(x)")]
    [InlineData("prefix(name,0)", "at least 1")]
    [InlineData("prefix(name,three)", "at least 1")]
    [InlineData("match(email,'[')", "no pattern")]
    [InlineData("match(email,'(?=a)b')", "no pattern")]
    [InlineData("match(email,a,1)", "no group 1")]
    [InlineData("match(email,'a)", "closing single quote")]
    [InlineData("match(code,^[A-Z]{1,2})", "no number")]
    [InlineData("date(born,%Q)", "%Q")]
    [InlineData("raw(lower(name))", "raw() takes a field")]
    [InlineData("first(lower(name))", "first() takes a field")]
    public void Parse_NoExpression_SaysWhatWasExpected(string text, string expected)
    {
        FormatException error = Assert.Throws<FormatException>(() => FieldExpression.Parse(text));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.False(FieldExpression.TryParse(text, out _));
    }

    [Fact]
    public void Functions_Chained_EqualTheParsedText()
    {
        FieldExpression built = FieldExpression.Of("email").Lower().Match("^([^@]+)@", 1).Prefix(3).NullIf("a,b");

        Assert.Equal("nullif(prefix(match(lower(email),'^([^@]+)@',1),3),'a,b')", built.ToString());
        Assert.Equal(FieldExpression.Parse(built), built);
        Assert.Equal("email", built.FieldName);
    }

    [Theory]
    [InlineData("prefix(alias,2)", "anna|anton|zoe", "zoltan", "exact")]
    [InlineData("first(alias)", "anna|zoe", "zoe", "else")]
    [InlineData("last(alias)", "anna|zoe", "zoe", "exact")]
    [InlineData("match(alias,^x)", "anna", "anna", "missing")]
    [InlineData("lower(alias)", "N/A", "N/A", "missing")]
    [InlineData("raw(alias)", "Anna", "anna", "else")]
    [InlineData("lower(raw(alias))", "Anna", "anna", "exact")]
    [InlineData("lower(somethingElse)", "Anna", "anna", "missing")]
    public void LevelOf_ComparisonOfAnExpression_ComparesResults(string expression, string left, string right, string expected)
    {
        RecordTable table = PeopleTable.Of("alias", left, right);
        Comparison comparison = Compare.Exact(expression);

        Assert.Equal(expected, comparison.Levels[comparison.Bind(table).LevelOf(0, 1)].Label);
    }

    [Fact]
    public void LevelOf_ResultOfAnInvalidValue_IsInvalid()
    {
        RecordTable table = PeopleTable.Of("nationalId", "1234!", "1299!", "1277");
        BoundComparison bound = Comparison.Of("id", ComparisonLevel.ExactValid("prefix(nationalId,2)")).Bind(table);

        Assert.Equal(1, bound.LevelOf(0, 1));
        Assert.Equal(1, bound.LevelOf(1, 2));
    }

    [Fact]
    public void TermOf_FrequencyOfAnExpression_CountsResults()
    {
        RecordTable table = PeopleTable.Of("email", "ann@a.org", "ann@b.org", "bob@a.org", "ann@c.org");
        BoundComparison bound = Compare.Exact("match(email,^[^@]+)").WithTermFrequencies().Bind(table);

        Assert.Equal(0.75, bound.TermsAt(1)!.ShareOf(bound.TermOf(0, 1, 1)));
    }

    [Fact]
    public void Build_BadExpressions_AreAllReported()
    {
        LinkageSettingsBuilder builder = new LinkageSettingsBuilder(RecordSchema.Person)
            .Add(Compare.Exact("lower(name)"))
            .Add(Compare.Exact("shout(name)"))
            .Add(Compare.Exact("lower(nmae)"));

        LinkageSettingsException error = Assert.Throws<LinkageSettingsException>(builder.Build);

        Assert.Equal(["settings.bad-expression", "settings.unknown-field"], error.Problems.Select(problem => problem.Code));
        Assert.Equal("nmae", error.Problems[1].Found);
    }
}
