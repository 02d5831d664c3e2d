using Linkage.Blocking;
using Linkage.Comparisons;
using Linkage.Tests.Comparisons;

namespace Linkage.Tests.Models;

public sealed class TrainingProblemsTests
{
    private static readonly string[] s_towns = ["maesot", "ranong", "hatyai", "trat", "nan", "phayao", "krabi", "tak", "loei", "yala"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Train_FewDeterministicPairs_SaysSo(bool splink)
    {
        LinkageSettings settings = Names().AddTrainingRule(BlockingRule.On("birthDate")).AddDeterministicRule(BlockingRule.On("name", "email")).Build();
        LinkageProblem problem = Find(settings, SamplePeople.Of(60), splink, "training.few-deterministic-pairs");
        Assert.Equal(("deterministicRules", "0"), (problem.Path, problem.Found));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Train_TableWithoutPairs_SaysSo(bool splink) =>
        Assert.Equal("table", Find(Names().Build(), SamplePeople.Of(0), splink, "training.no-pairs").Path);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Train_LevelOfNoRandomPair_SaysSo(bool splink)
    {
        LinkageProblem problem = Find(WithOneSlip(), Towns(i => s_towns[i % 10]), splink, "training.u-not-observed");
        Assert.Equal("comparisons.locality.Levenshtein ≤ 1", problem.Path);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Train_LevelOfNoPairToLearnFrom_SaysSo(bool splink)
    {
        LinkageProblem problem = Find(WithOneSlip(), Towns(i => s_towns[i % 10]), splink, "training.m-not-observed");
        Assert.Equal("comparisons.locality.Levenshtein ≤ 1", problem.Path);
    }

    [Fact]
    public void Train_WhatARoofSharesLeftOpenByRulesOnItAlone_SaysThatItIsNotTrained()
    {
        // Pairs that still have a phone of the household say nothing of how often people move.
        string[] rows = [.. Enumerable.Range(0, 400).Select(i => $"n{i / 2} f{i / 2 % 97},x{i / 2},{s_towns[i / 2 % 10]},08{10000000 + (i / 2)}")];
        LinkageSettings settings = new LinkageSettingsBuilder(RecordSchema.Person)
            .Add(Compare.Exact("name")).Add(Compare.Exact("occupation")).Add(Compare.Exact("locality")).AddTrainingRule(BlockingRule.On("phone")).Build();

        LinkageModel model = Train(settings, PeopleTable.Of("name,occupation,locality,phone", rows), splink: false);

        Assert.Equal("comparisons.locality", Assert.Single(model.Report.Problems, problem => problem.Code == "training.m-not-trained").Path);
        Assert.DoesNotContain(model.Report.Problems, problem => problem.Code == "training.m-not-observed" && problem.Path!.StartsWith("comparisons.locality", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Train_LevelThatOnlyNonMatchesHave_SaysThatItsMIsZero(bool splink)
    {
        // Both records of a person agree on everything; others of the same day of birth never do, and differ by one slip in the town.
        string[] rows = [.. Enumerable.Range(0, 400).Select(i => $"n{i / 2} f{i / 2 % 97},{1950 + (i / 4 % 50)}-01-02,{((i / 2) % 2 == 0 ? "loei" : "loeis")},x{i / 2}")];
        RecordTable table = PeopleTable.Of("name,birthDate,locality,occupation", rows);
        LinkageSettings settings = new LinkageSettingsBuilder(RecordSchema.Person)
            .Add(Compare.Exact("name")).Add(Compare.Exact("occupation"))
            .Add(Comparison.Of("locality", ComparisonLevel.Null("locality"), ComparisonLevel.Exact("locality"), ComparisonLevel.Levenshtein("locality", 1), ComparisonLevel.Else()))
            .AddTrainingRule(BlockingRule.On("birthDate")).Build();
        LinkageModel model = Train(settings, table, splink, new TrainingOptions { PseudoPairs = 0 });
        Assert.Contains(model.Report.Problems, problem => problem.Code == "training.m-zero" && problem.Path == "comparisons.locality.Levenshtein ≤ 1");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Train_RuleThatDecidesAll_SaysSo(bool splink)
    {
        LinkageSettings settings = Names().AddTrainingRule(BlockingRule.On("givenName", "familyName", "locality")).Build();
        Assert.Equal("givenName & familyName & locality", Find(settings, SamplePeople.Of(60), splink, "training.rule-covers-all").Path);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Train_RuleWithoutPairs_SaysSo(bool splink)
    {
        LinkageSettings settings = Names().AddTrainingRule(BlockingRule.On("email")).Build();
        Assert.Equal("email", Find(settings, SamplePeople.Of(60), splink, "training.rule-without-pairs").Path);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Train_NoRuleThatLeavesAComparisonOpen_SaysSo(bool splink)
    {
        LinkageSettings settings = Names().AddTrainingRule(BlockingRule.On("locality")).Build();
        Assert.Equal("comparisons.locality", Find(settings, SamplePeople.Of(60), splink, "training.m-not-trained").Path);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Train_OneBlockWithMostPairs_SaysSo(bool splink)
    {
        LinkageSettings settings = Names().AddTrainingRule(BlockingRule.On("birthDate")).Build();
        RecordTable table = PeopleTable.Of("givenName,familyName,locality,birthDate", [.. Enumerable.Range(0, 200).Select(i => $"g{i / 2},f{i / 2 % 7},{s_towns[i / 2 % 10]},{(i < 100 ? 1900 : 1950 + (i / 2 % 50))}-01-01")]);
        LinkageProblem problem = Find(settings, table, splink, "training.block-dominates");
        Assert.Equal(("birthDate", "0.99"), (problem.Path, problem.Found));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Train_RuleOfMatchesOnly_SaysThatNothingTellsThemApart(bool splink)
    {
        LinkageSettings settings = Names().AddTrainingRule(BlockingRule.On("passport")).Build();
        RecordTable table = PeopleTable.Of("givenName,familyName,locality,passport", [.. Enumerable.Range(0, 200).Select(i => $"g{i / 2},f{i / 2 % 7},{s_towns[i / 2 % 10]},p{i / 2}")]);
        Assert.Equal("passport", Find(settings, table, splink, "training.degenerate").Path);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Train_RuleWithoutAMatch_SaysSo(bool splink)
    {
        LinkageSettings settings = Names().AddTrainingRule(BlockingRule.On("passport")).Build();
        RecordTable table = PeopleTable.Of("givenName,familyName,locality,passport", [.. Enumerable.Range(0, 200).Select(i => $"g{i},f{i},t{i},p{i / 40}")]);
        LinkageProblem problem = Find(settings, table, splink, "training.degenerate");
        Assert.StartsWith("None of the 3900 pairs", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Train_PairsThatAgreeLessThanRandomOnes_SaysThatTheClassesChangedPlaces(bool splink)
    {
        // Half of all records name one town, so that random pairs agree often; those who share a year never do.
        RecordTable table = PeopleTable.Of("locality,occupation,birthDate", [.. Enumerable.Range(0, 200).Select(i => $"{(i % 2 == 0 ? "tak" : $"t{i}")},{(i % 2 == 0 ? "o" : $"o{i}")},{1900 + (i / 2)}-01-01")]);
        LinkageSettings settings = new LinkageSettingsBuilder(RecordSchema.Person).Add(Compare.Exact("locality")).Add(Compare.Exact("occupation"))
            .AddTrainingRule(BlockingRule.On("birthDate")).WithMatchesPerRecord(20).Build();
        string[] codes = [.. Train(settings, table, splink, new TrainingOptions { PseudoPairs = 0 }).Report.Problems.Select(problem => problem.Code)];
        Assert.True(codes.Contains("training.label-switched") || codes.Contains("training.degenerate"), string.Join(", ", codes));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Train_ClassesThatCanHardlyBeToldApart_SaysThatItDidNotConverge(bool splink)
    {
        // Fields of two values that matches share seven times in ten, and others every second time.
        Random random = new(5);
        string[] rows = new string[400];
        for (int i = 0; i < rows.Length; i += 2)
        {
            int[] values = [random.Next(2), random.Next(2), random.Next(2)];
            rows[i] = $"a{values[0]},b{values[1]},c{values[2]},{1900 + (i % 40 / 2)}-01-01";
            int[] others = [.. values.Select(value => random.NextDouble() < 0.7 ? value : 1 - value)];
            rows[i + 1] = $"a{others[0]},b{others[1]},c{others[2]},{1900 + (i % 40 / 2)}-01-01";
        }

        RecordTable table = PeopleTable.Of("locality,occupation,sex,birthDate", rows);
        LinkageSettings settings = new LinkageSettingsBuilder(RecordSchema.Person).Add(Compare.Exact("locality")).Add(Compare.Exact("occupation")).Add(Compare.Exact("sex"))
            .AddTrainingRule(BlockingRule.On("birthDate")).WithMatchesPerRecord(1).Build();
        Assert.Equal("birthDate", Find(settings, table, splink, "training.not-converged", new TrainingOptions { PseudoPairs = 0 }).Path);
    }

    [Fact]
    public void IsUsable_NoNumbers_LeavesTheSessionOut()
    {
        LinkageSettings settings = Names().Build();
        List<LinkageProblem> problems = [];
        ProposedPatterns proposed = new(PatternCounts.Of(3, [([1, 1, 1], 5)]), 0.2);
        EmResult result = new(double.NaN, double.NaN, [], 3, Converged: true);

        bool isUsable = SessionCheck.IsUsable(BlockingRule.On("email"), proposed, new ParameterTable(settings.Comparisons), [true, true, true], result, double.PositiveInfinity, problems);

        Assert.False(isUsable);
        Assert.Equal(("training.not-finite", "email"), (problems[0].Code, problems[0].Path));
    }

    [Fact]
    public void IsUsable_MoreMatchesThanTheTableHas_LeavesTheSessionOut()
    {
        List<LinkageProblem> problems = [];
        ProposedPatterns proposed = new(PatternCounts.Of(3, [([1, 1, 1], 5000)]), 0.2);
        EmResult result = new(0.9, 4500, [], 3, Converged: true);

        bool isUsable = SessionCheck.IsUsable(BlockingRule.On("email"), proposed, new ParameterTable(Names().Build().Comparisons), [true, true, true], result, SessionCheck.MostMatches(200), problems);

        Assert.False(isUsable);
        Assert.Equal(("training.too-many-matches", "email", "4500", "at most 700"), (problems[0].Code, problems[0].Path, problems[0].Found, problems[0].Expected));
    }

    private static LinkageSettingsBuilder Names() => new LinkageSettingsBuilder(RecordSchema.Person)
        .Add(Compare.Exact("givenName")).Add(Compare.Exact("familyName")).Add(Compare.Exact("locality"));

    private static LinkageSettings WithOneSlip() => new LinkageSettingsBuilder(RecordSchema.Person).Add(Compare.Exact("name"))
        .Add(Comparison.Of("locality", ComparisonLevel.Null("locality"), ComparisonLevel.Exact("locality"), ComparisonLevel.Levenshtein("locality", 1), ComparisonLevel.Else()))
        .AddTrainingRule(BlockingRule.On("birthDate")).Build();

    private static RecordTable Towns(Func<int, string> town) =>
        PeopleTable.Of("name,birthDate,locality", [.. Enumerable.Range(0, 200).Select(i => $"n{i / 2},{1950 + (i / 4 % 50)}-01-02,{town(i / 2)}")]);

    private static LinkageModel Train(LinkageSettings settings, RecordTable table, bool splink, TrainingOptions? options = null) =>
        ModelTrainer.Train(settings, table, (options ?? new TrainingOptions()) with { SplinkCompatible = splink });

    private static LinkageProblem Find(LinkageSettings settings, RecordTable table, bool splink, string code, TrainingOptions? options = null)
    {
        LinkageModel model = Train(settings, table, splink, options);
        Assert.All(model.Parameters.SelectMany(levels => levels), level => Assert.True(level.M is > 0 and <= 1 && level.U is > 0 and <= 1));
        LinkageProblem? problem = model.Report.Problems.FirstOrDefault(problem => problem.Code == code);
        Assert.True(problem is not null, $"found {string.Join(", ", model.Report.Problems.Select(other => $"{other.Code} {other.Path}"))}; {string.Join(", ", model.Report.Sessions)}");
        return problem;
    }
}
