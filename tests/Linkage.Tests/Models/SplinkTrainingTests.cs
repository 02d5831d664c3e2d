using System.Collections.Immutable;
using System.Text.Json;
using Linkage.Comparisons;
using Linkage.Models;
using Linkage.Testing;
using Linkage.Tests.Comparisons;

namespace Linkage.Tests.Models;

public sealed class SplinkTrainingTests
{
    public static TheoryData<string, string> Cases => SplinkModelTests.Cases;

    [SkippableTheory]
    [MemberData(nameof(Cases))]
    public void Iterate_FromTheStoredStart_ReproducesEachIteration(string name, string version)
    {
        LinkageModel model = SplinkModel.Read(SplinkCase.ReadText(name, version, "model.json"), SplinkCase.Read(name, version).Table);
        foreach (SplinkEmSession session in SplinkEmSession.ReadAll(name, version))
        {
            ImmutableArray<Comparison> comparisons = session.Trained(model);
            SplinkParameters parameters = StartOf(session, comparisons);
            SplinkExpectationMaximization em = new(session.ReadPatterns(comparisons), parameters, ShareAfter(session, 0));
            for (int iteration = 1; iteration < session.History.Length; iteration++)
            {
                double change = em.Iterate();
                Assert.Equal(ShareAfter(session, iteration), em.Share, 1e-9);
                AssertSame(session, iteration, comparisons, parameters);
                Assert.Equal(iteration == session.History.Length - 1, change < session.Tolerance);
            }
        }
    }

    public static TheoryData<string, string> SmallCases => Pick(name => name.StartsWith("fake", StringComparison.Ordinal));

    public static TheoryData<string, string> LargeCases => Pick(name => !name.StartsWith("fake", StringComparison.Ordinal));

    [SkippableTheory]
    [MemberData(nameof(SmallCases))]
    public void Run_OnTheRecords_LearnsTheStoredModel(string name, string version) => AssertLearns(name, version);

    [SkippableTheory]
    [Trait("Category", "Long")]
    [MemberData(nameof(LargeCases))]
    public void Run_OnManyRecords_LearnsTheStoredModel(string name, string version)
    {
        TestCulture.SkipUnlessLong();
        AssertLearns(name, version);
    }

    private static TheoryData<string, string> Pick(Func<string, bool> isWanted)
    {
        TheoryData<string, string> picked = [];
        foreach (object[] row in Cases.Where(row => isWanted((string)row[0])))
            picked.Add((string)row[0], (string)row[1]);
        return picked;
    }

    private static void AssertLearns(string name, string version)
    {
        SplinkCase people = SplinkCase.Read(name, version);
        LinkageModel stored = SplinkModel.Read(SplinkCase.ReadText(name, version, "model.json"), people.Table);
        SplinkEmSession[] sessions = SplinkEmSession.ReadAll(name, version);
        SplinkTraining training = new(Untrained(stored, people.Table, sessions), people.Table, new TrainingOptions { SplinkCompatible = true, MaxPairs = long.MaxValue / 4 }, null, default)
        {
            WeighsTerms = i => sessions[i].WeighsTerms,
        };

        LinkageModel learnt = training.Run();

        Assert.Equal(sessions.Select(session => session.History.Length - 1), learnt.Report.Sessions.Select(session => session.Iterations));
        for (int i = 0; i < stored.Settings.Comparisons.Length; i++)
        {
            foreach ((LevelParameters expected, LevelParameters found, ComparisonLevel level) in stored.Parameters[i].Zip(learnt.Parameters[i], stored.Settings.Comparisons[i].Levels))
            {
                Assert.True(Math.Abs(expected.U - found.U) <= 1e-12, $"u of {stored.Settings.Comparisons[i].Name}, {level.Label}: {found.U:R}, Splink {expected.U:R}");
                Assert.True(Math.Abs(expected.M - found.M) <= 1e-9, $"m of {stored.Settings.Comparisons[i].Name}, {level.Label}: {found.M:R}, Splink {expected.M:R}");
            }
        }
    }

    private static SplinkParameters StartOf(SplinkEmSession session, ImmutableArray<Comparison> comparisons)
    {
        SplinkParameters parameters = SplinkParameters.Start(comparisons);
        for (int i = 0; i < comparisons.Length; i++)
        {
            (double M, double U)[] start = session.ParametersAfter(0, comparisons[i]);
            for (int level = 0; level < start.Length; level++)
                (parameters.M[i][level], parameters.U[i][level]) = start[level];
        }

        return parameters;
    }

    private static double ShareAfter(SplinkEmSession session, int iteration) => session.History[iteration].GetProperty("probability_two_random_records_match").GetDouble();

    private static void AssertSame(SplinkEmSession session, int iteration, ImmutableArray<Comparison> comparisons, SplinkParameters parameters)
    {
        for (int i = 0; i < comparisons.Length; i++)
        {
            (double M, double U)[] expected = session.ParametersAfter(iteration, comparisons[i]);
            for (int level = 0; level < expected.Length; level++)
            {
                if (comparisons[i].Levels[level].IsNull)
                    continue;
                AssertSame(expected[level].M, parameters.M[i][level], $"m of {comparisons[i].Name}, {comparisons[i].Levels[level].Label}, iteration {iteration}");
                AssertSame(expected[level].U, parameters.U[i][level], $"u of {comparisons[i].Name}, {comparisons[i].Levels[level].Label}, iteration {iteration}");
            }
        }
    }

    private static void AssertSame(double expected, double found, string what) =>
        Assert.True(double.IsNaN(expected) ? double.IsNaN(found) : Math.Abs(expected - found) <= 1e-9, $"{what}: {found:R}, Splink {expected:R}");

    // The settings without what Splink learnt, and with its training rules.
    private static LinkageSettings Untrained(LinkageModel model, RecordTable table, SplinkEmSession[] sessions)
    {
        LinkageSettingsBuilder builder = model.Settings.ToBuilder();
        foreach (Comparison comparison in model.Settings.Comparisons)
            builder.Add(comparison.WithLevels(comparison.Levels.Select(level => level.Restore(null, null, level.FixM, level.FixU, level.TermFrequency))));
        foreach (SplinkEmSession session in sessions)
            builder.AddTrainingRule(SplinkRuleReader.Read(JsonSerializer.SerializeToElement(session.Rule), 0, table.Schema));
        return builder.Build();
    }
}
