using System.Collections.Immutable;
using System.Globalization;
using Linkage.Blocking;
using Linkage.Testing;

namespace Linkage.Tests.Blocking;

public sealed class RecallEstimatorTests
{
    private static readonly ImmutableArray<BlockingRule> CutRules = [BlockingRule.On("a").WithMaxBlock(20), BlockingRule.On("b")];

    // The cases from 1 on were looked at while the method was made.
    [Fact]
    public void Report_SomeGeneratedCases_IntervalCoversTheTruth() => CheckCoverage(first: 1, cases: 15);

    // These were not, and are not to be.
    [SkippableFact]
    [Trait("Category", "Long")]
    public void Report_FiftyGeneratedCases_IntervalCoversTheTruth()
    {
        TestCulture.SkipUnlessLong();
        CheckCoverage(first: 1001, cases: 50);
    }

    [Fact]
    public void Estimate_AgreementWorkedByHand_IsThatOfTwoLists()
    {
        // Of 1,000 pairs a is shared by 90 %, b by 80 %, independently: 720 share both, 180 only a, 80 only b, 20 neither.
        RecallEstimate estimate = Estimate(["a", "b"], both: 720, onlyLeft: 180, onlyRight: 80).Estimate!;

        Assert.Equal(0.98, estimate.Share, 4);
        Assert.Equal(980, estimate.Matches, 6);
        Assert.InRange(estimate.Lower, 0.93, 0.975);
        Assert.InRange(estimate.Upper, 0.985, 0.995);
    }

    [Theory]
    [InlineData("fewer than two rules", "a")]
    [InlineData("Every rule asks for field 'a'", "a", "a & b")]
    [InlineData("fewer than two rules", "a", "missing")]
    public void Estimate_RulesOfOneField_SaysWhyThereIsNone(string expected, params string[] rules)
    {
        (RecallEstimate? estimate, string? reason) = Estimate(rules, 720, 180, 80);

        Assert.Null(estimate);
        Assert.Contains(expected, reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Estimate_FewMatches_SaysWhyThereIsNone() => Assert.Contains("fewer than 50 matches", Estimate(["a", "b"], 20, 5, 5).Reason, StringComparison.Ordinal);

    [Fact]
    public void Estimate_FewFoundWithoutAField_SaysWhichField() => Assert.Contains("Without field 'a'", Estimate(["a", "b"], 20, 5000, 10).Reason, StringComparison.Ordinal);

    [Fact]
    public void Estimate_AllAgreeOnAll_IsOne() => Assert.Equal((1, 1), (Estimate(["a", "b"], 1000, 0, 0).Estimate!.Share, Estimate(["a", "b"], 1000, 0, 0).Estimate!.Upper));

    [Fact]
    public void Estimate_OnePairFoundByOneRuleOnly_StillHasAnInterval()
    {
        RecallEstimate estimate = Estimate(["a", "b"], both: 720, onlyLeft: 1, onlyRight: 80).Estimate!;

        // Expected are 1 * 80 / 720 missed, 0.11; up to 5.6 found by the first rule only would do as well, and twice as many missed.
        Assert.Equal(1, estimate.Share, 3);
        Assert.InRange(estimate.Lower, 0.995, 0.9995);
    }

    [Fact]
    public void Estimate_MatchesOfOneEntity_SaysWhyThereIsNone() =>
        Assert.Contains("too few entities", Estimate(["a", "b"], 720, 180, 80, row => 0).Reason, StringComparison.Ordinal);

    [Fact]
    public void Estimate_BlocksCutToHalf_CountsWhatTheyLost()
    {
        // Of 4,000 pairs 90 % share a, whose blocks keep half of their pairs, and 80 % share b: all that share b and half of the others that share a are found.
        (RecordTable table, MatchedPairs found) = CutCase();

        RecallEstimate estimate = RecallEstimator.Estimate(table, CutRules, PairOptions.Default, found, default).Estimate!;

        Assert.Equal(3560, found.Count);
        Assert.Equal(0.89, estimate.Share, 3);
    }

    [Fact]
    public void Estimate_CutBlocksOfFewRecaptures_SaysWhyThereIsNone()
    {
        (RecordTable table, MatchedPairs found) = CutCase();
        int[] left = [.. found.Left.Where((row, pair) => !SharesA(row / 2) || !SharesB(row / 2) || pair % 100 == 0)];
        MatchedPairs fewOfBoth = found with { Left = left, Right = Array.ConvertAll(left, row => row + 1) };

        Assert.Contains("Rule 'a' was cut", RecallEstimator.Estimate(table, CutRules, PairOptions.Default, fewOfBoth, default).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Report_AnyNumberOfThreads_IsTheSame()
    {
        RecallCase one = RecallCase.Create(60);
        Assert.Equal(one.Resolve(threads: 1).Report.Kinds.Single().Blocking!.RecallEstimate, one.Resolve(threads: 8).Report.Kinds.Single().Blocking!.RecallEstimate);
    }

    [Fact]
    public void ScoreAll_Report_HasNoEstimate()
    {
        RecordTable table = TestTable.Create(["a", "b"], ["x", "y"], ["x", "y"]);
        BlockingReport report = BlockingForecast.Of([BlockingRule.On("a")], table).Report;
        Assert.Equal((null, null), (report.RecallEstimate, report.NoRecallReason));
    }

    private static void CheckCoverage(int first, int cases)
    {
        List<string> outside = [];
        List<double> widths = [];
        for (int seed = first; seed < first + cases; seed++)
        {
            RecallCase one = RecallCase.Create(seed);
            double truth = one.Recall();
            BlockingReport report = one.Resolve().Report.Kinds.Single().Blocking!;
            if (report.RecallEstimate is not RecallEstimate estimate)
            {
                outside.Add(string.Create(CultureInfo.InvariantCulture, $"case {seed}: no estimate, because: {report.NoRecallReason}"));
                continue;
            }

            widths.Add(estimate.Upper - estimate.Lower);
            if (truth < estimate.Lower || truth > estimate.Upper)
                outside.Add(string.Create(CultureInfo.InvariantCulture, $"case {seed}: {truth:0.0000} is not in {estimate.Lower:0.0000} to {estimate.Upper:0.0000}"));
        }

        Assert.True(outside.Count <= cases * 0.15, string.Join("; ", outside));
        Assert.InRange(widths.Order().ElementAt(widths.Count / 2), 0, 0.4);
    }

    private static bool SharesA(int entity) => entity % 10 != 0;

    private static bool SharesB(int entity) => entity / 10 % 5 != 0;

    // 4,000 entities of two records. Blocks of a have 760 records and are cut to windows over the order of names, in which every other fifty entities have
    // both records side by side and the rest far apart.
    private static (RecordTable Table, MatchedPairs Found) CutCase()
    {
        List<string[]> rows = [];
        List<int> left = [];
        for (int entity = 0; entity < 4000; entity++)
        {
            string number = entity.ToString("0000", CultureInfo.InvariantCulture);
            bool isKept = entity / 50 % 2 == 0;
            string block = "a" + (entity / 400).ToString(CultureInfo.InvariantCulture);
            rows.Add([block, "b" + number, isKept ? "both" + number : "left" + number]);
            rows.Add([SharesA(entity) ? block : "other a" + number, SharesB(entity) ? "b" + number : "other b" + number, isKept ? "both" + number : "right" + number]);
            if (SharesB(entity) || (SharesA(entity) && isKept))
                left.Add(2 * entity);
        }

        return (TestTable.Create(["a", "b", "name"], [.. rows]), new MatchedPairs([.. left], [.. left.Select(row => row + 1)], _ => 1, row => row & ~1));
    }

    // Pairs of two records each, all of them matches.
    private static (RecallEstimate? Estimate, string? Reason) Estimate(string[] rules, int both, int onlyLeft, int onlyRight, Func<int, int>? groupOf = null)
    {
        List<string[]> rows = [];
        for (int pair = 0; pair < both + onlyLeft + onlyRight; pair++)
        {
            string value = pair.ToString(CultureInfo.InvariantCulture);
            rows.Add(["a" + value, "b" + value]);
            rows.Add([pair < both + onlyLeft ? "a" + value : "other a" + value, pair < both || pair >= both + onlyLeft ? "b" + value : "other b" + value]);
        }

        int count = rows.Count / 2;
        MatchedPairs pairs = new([.. Enumerable.Range(0, count).Select(pair => 2 * pair)], [.. Enumerable.Range(0, count).Select(pair => (2 * pair) + 1)], _ => 1, groupOf ?? (row => row & ~1));
        return RecallEstimator.Estimate(TestTable.Create(["a", "b"], [.. rows]), [.. rules.Select(BlockingRule.Parse)], PairOptions.Default, pairs, default);
    }
}
