using System.Collections.Immutable;
using System.Globalization;
using Linkage.Blocking;
using Linkage.Comparisons;
using Linkage.Testing;
using Linkage.Tests.Comparisons;
using Xunit.Abstractions;

namespace Linkage.Tests.Models;

/// <summary>Holds the 95 % intervals to samples of which the truth is known: of 200 of them, 90 to 98 in a hundred hold it.</summary>
public sealed class ParameterIntervalsTests(ITestOutputHelper output)
{
    private const int Seeds = 200;

    // By comparison, m and u of its levels; the first comparison has no value in one pair of ten.
    private static readonly (double M, double U)[][] s_truth =
    [
        [(0.80, 0.02), (0.15, 0.08), (0.05, 0.90)],
        [(0.90, 0.10), (0.10, 0.90)],
        [(0.70, 0.05), (0.30, 0.95)],
        [(0.60, 0.03), (0.20, 0.07), (0.12, 0.20), (0.08, 0.70)],
    ];

    private static readonly bool[] s_all = [true, true, true, true];

    [Fact]
    public void OfShare_SmallShare_StaysAboveZero()
    {
        (double lower, double upper) = ParameterIntervals.OfShare(0.01, 0.01)!.Value;
        Assert.InRange(lower, 0.001, 0.0015);
        Assert.InRange(upper, 0.06, 0.07);
        Assert.Null(ParameterIntervals.OfShare(0.5, double.NaN));
        Assert.Null(ParameterIntervals.OfShare(1, 0.1));
    }

    [Fact]
    public void Of_ClassesThatAreKnown_AreTheErrorsOfCounts()
    {
        // Patterns that only matches, or only others, have: m = .75 among 400 matches, a third of 1,200 pairs.
        ParameterTable parameters = Table([[(0.75, 1e-12), (0.25, 1e-12), (1e-12, 1 - 2e-12)]]);
        PatternCounts counts = PatternCounts.Of(1, [([1], 300), ([2], 100), ([3], 800)]);

        MixtureErrors errors = MixtureInformation.Of(counts, parameters, [true], 1 / 3.0, pseudoPairs: 0);

        Assert.Equal(Math.Sqrt(0.75 * 0.25 / 400), errors.M[0][1], 1e-6);
        Assert.Equal(Math.Sqrt(0.75 * 0.25 / 400), errors.M[0][2], 1e-6);
        Assert.Equal(Math.Sqrt(1 / 3.0 * (2 / 3.0) / 1200), errors.Share, 1e-6);
    }

    [Fact]
    public void Of_AnyPatterns_IsTheInverseOfTheCurvatureOfTheLikelihood()
    {
        Random random = new(11);
        PatternCounts counts = Draw(random, 3000, 0.3);
        ParameterTable parameters = Table(s_truth);
        double share = LearnAll(counts, parameters, 0.4, 3000);

        MixtureErrors errors = MixtureInformation.Of(counts, parameters, s_all, share, 0, learnsU: true);

        Assert.Equal(ReferenceErrorOfShare(counts, parameters, share), errors.Share, 1e-4);
    }

    [Fact]
    public void Errors_SamplesOfPatterns_CoverTheTruth()
    {
        Coverage m = new(), u = new(), share = new();
        for (int seed = 1; seed <= Seeds; seed++)
        {
            Random random = new(seed);
            ParameterTable parameters = Table(s_truth, isStart: true);
            PatternCounts pairs = Draw(random, 20_000, 0.001);
            ExpectationMaximization.LearnU(pairs, parameters, s_all, 0.001, 0, 5);
            AddCovered(u, parameters.U, MixtureInformation.Of(pairs, parameters, s_all, 0.001, 0, learnsM: false, learnsU: true).U, level => level.U);

            PatternCounts block = Draw(random, 3000, 0.3);
            EmResult result = ExpectationMaximization.LearnM(block, parameters, s_all, 0.5, 0);
            MixtureErrors errors = MixtureInformation.Of(block, parameters, s_all, result.Share, 0);
            AddCovered(m, parameters.M, errors.M, level => level.M);
            share.Add(ParameterIntervals.OfShare(result.Share, errors.Share), 0.3);
        }

        AssertCovered(m, u, share);
    }

    [Fact]
    public void Errors_AllLearntAtOnce_CoverTheTruth()
    {
        Coverage m = new(), u = new(), share = new();
        for (int seed = 1; seed <= Seeds; seed++)
        {
            PatternCounts counts = Draw(new Random(1000 + seed), 4000, 0.25);
            ParameterTable parameters = Table(s_truth, isStart: true);
            double learnt = LearnAll(counts, parameters, 0.5, 1000);
            MixtureErrors errors = MixtureInformation.Of(counts, parameters, s_all, learnt, 0, learnsU: true);
            AddCovered(m, parameters.M, errors.M, level => level.M);
            AddCovered(u, parameters.U, errors.U, level => level.U);
            share.Add(ParameterIntervals.OfShare(learnt, errors.Share), 0.25);
        }

        AssertCovered(m, u, share);
    }

    [SkippableFact]
    [Trait("Category", "Long")]
    public void Train_SamplesOfRecords_CoversTheTruth()
    {
        TestCulture.SkipUnlessLong();
        Coverage m = new(), u = new(), matches = new();
        for (int seed = 1; seed <= Seeds; seed++)
        {
            RecordSample sample = new(new Random(seed));
            LinkageModel model = ModelTrainer.Train(sample.Settings, sample.Table, new TrainingOptions { PseudoPairs = 0 });
            foreach (ParameterInterval interval in model.Report.Intervals)
            {
                Coverage own = interval.Parameter switch { ModelParameter.M => m, ModelParameter.U => u, _ => matches };
                own.Add((interval.Lower, interval.Upper), sample.TruthOf(interval));
            }
        }

        AssertCovered(m, u, matches);
    }

    [Fact]
    public void Train_Report_HasTheIntervalsOfEveryLevelThatIsLearnt()
    {
        RecordSample sample = new(new Random(7));
        LinkageModel model = ModelTrainer.Train(sample.Settings, sample.Table);

        Assert.Equal(1 + (2 * 2 * sample.Settings.Comparisons.Length), model.Report.Intervals.Length);
        Assert.All(model.Report.Intervals, interval => Assert.True(interval.Lower <= interval.Value && interval.Value <= interval.Upper && interval.StandardError > 0, interval.ToString()));
        Assert.Equal(model.Report.Intervals.AsEnumerable(), ModelReader.Read(ModelWriter.ToBytes(model)).Report.Intervals.AsEnumerable());
    }

    private void AssertCovered(params Coverage[] classes)
    {
        string shares = string.Join(", ", classes.Select(own => own.Share.ToString("0.000", CultureInfo.InvariantCulture)));
        output.WriteLine($"share of the intervals of m, u and the matches that hold the truth: {shares}");
        Assert.All(classes, own => Assert.True(own.Share is >= 0.90 and <= 0.98, shares));
    }

    private static void AddCovered(Coverage coverage, double[][] values, double[][] errors, Func<(double M, double U), double> truth)
    {
        for (int i = 0; i < s_truth.Length; i++)
        {
            for (int level = 0; level < s_truth[i].Length; level++)
                coverage.Add(ParameterIntervals.OfShare(values[i][level + 1], errors[i][level + 1]), truth(s_truth[i][level]));
        }
    }

    private static PatternCounts Draw(Random random, int pairs, double share)
    {
        List<(byte[], long)> drawn = [];
        for (int pair = 0; pair < pairs; pair++)
        {
            bool isMatch = random.NextDouble() < share;
            byte[] levels = new byte[s_truth.Length];
            for (int i = 0; i < levels.Length; i++)
                levels[i] = i == 0 && random.NextDouble() < 0.1 ? (byte)0 : DrawLevel(random, s_truth[i], isMatch);
            drawn.Add((levels, 1));
        }

        return PatternCounts.Of(s_truth.Length, drawn);
    }

    private static byte DrawLevel(Random random, (double M, double U)[] levels, bool isMatch)
    {
        double rest = random.NextDouble();
        for (int level = 0; level < levels.Length - 1; level++)
        {
            rest -= isMatch ? levels[level].M : levels[level].U;
            if (rest < 0)
                return (byte)(level + 1);
        }

        return (byte)levels.Length;
    }

    // Where training starts is not the truth.
    private static ParameterTable Table((double M, double U)[][] truth, bool isStart = false)
    {
        ImmutableArray<Comparison>.Builder comparisons = ImmutableArray.CreateBuilder<Comparison>();
        for (int i = 0; i < truth.Length; i++)
        {
            List<ComparisonLevel> levels = [ComparisonLevel.Null("name")];
            for (int level = 0; level < truth[i].Length; level++)
            {
                ComparisonLevel own = level == truth[i].Length - 1 ? ComparisonLevel.Else() : ComparisonLevel.Levenshtein("name", level);
                double m = isStart ? (level == 0 ? 0.5 : 0.5 / (truth[i].Length - 1)) : truth[i][level].M;
                levels.Add(own.With(m, truth[i][level].U));
            }

            comparisons.Add(Comparison.Of($"c{i}", [.. levels]));
        }

        return new ParameterTable(comparisons.ToImmutable());
    }

    // Plain expectation-maximization with nothing fixed; the reference that production code does without.
    private static double LearnAll(PatternCounts counts, ParameterTable parameters, double share, int iterations)
    {
        for (int iteration = 0; iteration < iterations; iteration++)
        {
            double[][] matches = [.. parameters.M.Select(levels => new double[levels.Length])];
            double[][] others = [.. parameters.M.Select(levels => new double[levels.Length])];
            double sum = 0;
            for (int pattern = 0; pattern < counts.Count; pattern++)
            {
                double probability = ProbabilityOf(counts.LevelsOf(pattern), parameters, share);
                sum += probability * counts.CountOf(pattern);
                for (int i = 0; i < matches.Length; i++)
                {
                    matches[i][counts.LevelsOf(pattern)[i]] += probability * counts.CountOf(pattern);
                    others[i][counts.LevelsOf(pattern)[i]] += (1 - probability) * counts.CountOf(pattern);
                }
            }

            double before = share;
            share = sum / counts.Pairs;
            for (int i = 0; i < matches.Length; i++)
            {
                parameters.SetM(i, matches[i], 0);
                parameters.SetU(i, others[i], 0);
            }

            if (Math.Abs(share - before) < 1e-9)
                break;
        }

        return share;
    }

    private static double ProbabilityOf(ReadOnlySpan<byte> levels, ParameterTable parameters, double share)
    {
        (double match, double other) = (share, 1 - share);
        for (int i = 0; i < levels.Length; i++)
        {
            if (levels[i] == 0)
                continue;
            match *= parameters.M[i][levels[i]];
            other *= parameters.U[i][levels[i]];
        }

        return match / (match + other);
    }

    // The inverse of the curvature by differences of the likelihood in the free parameters.
    private static double ReferenceErrorOfShare(PatternCounts counts, ParameterTable parameters, double share)
    {
        List<Action<double[]>> setters = [];
        List<double> start = [share];
        foreach (double[][] table in new[] { parameters.M, parameters.U })
        {
            foreach (double[] levels in table)
            {
                for (int level = 1; level < levels.Length - 1; level++)
                {
                    (double[] own, int place, int parameter) = (levels, level, start.Count);
                    start.Add(own[place]);
                    setters.Add(values =>
                    {
                        own[^1] += own[place] - values[parameter];
                        own[place] = values[parameter];
                    });
                }
            }
        }

        double LogLikelihood(double[] values)
        {
            setters.ForEach(set => set(values));
            double sum = 0;
            for (int pattern = 0; pattern < counts.Count; pattern++)
            {
                (double match, double other) = (values[0], 1 - values[0]);
                ReadOnlySpan<byte> levels = counts.LevelsOf(pattern);
                for (int i = 0; i < levels.Length; i++)
                {
                    match *= levels[i] == 0 ? 1 : parameters.M[i][levels[i]];
                    other *= levels[i] == 0 ? 1 : parameters.U[i][levels[i]];
                }

                sum += counts.CountOf(pattern) * Math.Log(match + other);
            }

            return sum;
        }

        double[] at = [.. start];
        double[] step = [.. at.Select(value => 2e-4 * Math.Min(value, 1 - value) + 1e-6)];
        MathNet.Numerics.LinearAlgebra.Matrix<double> curvature = MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.Dense(at.Length, at.Length, (row, column) =>
        {
            double At(int a, int b)
            {
                double[] values = [.. at];
                values[row] += a * step[row];
                values[column] += b * step[column];
                return LogLikelihood(values);
            }

            return -(At(1, 1) - At(1, -1) - At(-1, 1) + At(-1, -1)) / (4 * step[row] * step[column]);
        });
        LogLikelihood(at);
        return Math.Sqrt(curvature.Inverse()[0, 0]);
    }

    private sealed class Coverage
    {
        private int _covered;
        private int _all;

        public double Share => _covered / (double)_all;

        public void Add((double Lower, double Upper)? interval, double truth)
        {
            _all++;
            _covered += interval is (double lower, double upper) && truth >= lower && truth <= upper ? 1 : 0;
        }
    }

    /// <summary>Records of people of whom some are there twice; columns are independent, values are unevenly common, and each is wrong or missing by chance.</summary>
    private sealed class RecordSample
    {
        private const int Persons = 600;
        private const double Twice = 0.6;
        private const double Missing = 0.05;
        private static readonly (int Values, double Wrong)[] s_columns = [(20, 0.03), (40, 0.06), (15, 0.04), (60, 0.08), (30, 0.05)];
        private static readonly string[] s_names = ["givenName", "familyName", "locality", "occupation", "street"];
        private readonly Random _random;

        public RecordSample(Random random)
        {
            _random = random;
            List<string> rows = [];
            for (int person = 0; person < Persons; person++)
            {
                string[] values = [.. s_columns.Select(column => Value(column.Values))];
                rows.Add(Row(values));
                if (random.NextDouble() < Twice)
                    rows.Add(Row(values));
            }

            Table = PeopleTable.Of(string.Join(',', s_names) + ",country", [.. rows]);
            LinkageSettingsBuilder builder = new LinkageSettingsBuilder(RecordSchema.Person).Add(BlockingRule.On("country"));
            foreach (string name in s_names)
                builder.Add(Comparison.Of(name, ComparisonLevel.Null(name), ComparisonLevel.Exact(name), ComparisonLevel.Else()));
            Settings = builder.AddTrainingRule(BlockingRule.On("givenName")).AddTrainingRule(BlockingRule.On("familyName")).Build();
        }

        public RecordTable Table { get; }

        public LinkageSettings Settings { get; }

        public double TruthOf(ParameterInterval interval)
        {
            if (interval.Parameter == ModelParameter.MatchesPerRecord)
                return 2 * Twice / (1 + Twice);
            (int values, double wrong) = s_columns[Array.IndexOf(s_names, interval.Comparison)];
            double chance = Shares(values).Sum(share => share * share);
            double right = (1 - wrong) * (1 - wrong);
            double exact = interval.Parameter == ModelParameter.U ? chance : right + ((1 - right) * chance);
            return interval.Level == "else" ? 1 - exact : exact;
        }

        private string Row(string[] values) =>
            string.Join(',', values.Select((value, i) => _random.NextDouble() < Missing ? "" : _random.NextDouble() < s_columns[i].Wrong ? Value(s_columns[i].Values) : value)) + ",th";

        private string Value(int values)
        {
            double rest = _random.NextDouble();
            double[] shares = Shares(values);
            int value = 0;
            while (value < values - 1 && (rest -= shares[value]) > 0)
                value++;
            return $"v{value}";
        }

        private static double[] Shares(int values)
        {
            double[] weights = [.. Enumerable.Range(0, values).Select(i => 1 / (i + 5.0))];
            return [.. weights.Select(weight => weight / weights.Sum())];
        }
    }
}
