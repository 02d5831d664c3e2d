using Linkage.Evaluation;

namespace Linkage.Tests.Evaluation;

public sealed class ScoreSamplingTests
{
    [Fact]
    public void Of_ManySamplesOfOnePopulation_CoverItsScores()
    {
        // Entities of three records; one in five is split into two and one, one in ten is joined with the next.
        const int Samples = 200;
        const int Entities = 150;
        (int precision, int recall, int f1) = (0, 0, 0);
        for (int seed = 0; seed < Samples; seed++)
        {
            Random random = new(seed);
            List<string?> truth = [];
            List<int> predicted = [];
            for (int entity = 0; entity < Entities; entity++)
            {
                int cluster = random.Next(10) == 0 && entity > 0 ? predicted[^1] : 2 * entity;
                int last = random.Next(5) == 0 ? (2 * entity) + 1 : cluster;
                truth.AddRange([$"{entity}", $"{entity}", $"{entity}"]);
                predicted.AddRange([cluster, cluster, last]);
            }

            ScoreIntervals found = ScoreSampling.Of(GroupCounts.Of([.. truth], row => predicted[row]));
            (double p, double r) = Population;
            precision += Holds(found.Precision, p);
            recall += Holds(found.Recall, r);
            f1 += Holds(found.F1, 2 * p * r / (p + r));
        }

        Assert.InRange(recall, 0.9 * Samples, 0.99 * Samples);
        Assert.InRange(precision, 0.88 * Samples, Samples);
        Assert.InRange(f1, 0.88 * Samples, Samples);
    }

    [Fact]
    public void Of_NothingWrong_IsWilsonsWithEntitiesAsTrials()
    {
        ScoreIntervals found = ScoreSampling.Of(GroupCounts.Of([.. Enumerable.Range(0, 200).Select(row => $"{row / 2}")], row => row / 2));

        Assert.Equal(1, found.Precision.Upper, 12);
        Assert.Equal(100 / (100 + (1.959963984540054 * 1.959963984540054)), found.Recall.Lower, 12);
    }

    [Fact]
    public void Wilson_WorkedByHand_Matches()
    {
        // 8 of 10: the example that textbooks give as .49 to .94.
        ConfidenceInterval found = ScoreSampling.Wilson(0.8, 10);

        Assert.Equal((0.4902, 0.9433), (Math.Round(found.Lower, 4), Math.Round(found.Upper, 4)));
        Assert.Equal(new ConfidenceInterval(0, 1), ScoreSampling.Wilson(1, 0));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(50)]
    public void Gamma_ManyDraws_HasTheMeanAndVarianceOfSoManyWeights(int count)
    {
        double[] draws = [.. Enumerable.Range(0, 20_000).Select(draw => HashedDraws.Gamma(count, 3, draw, 5))];

        double mean = draws.Average();
        Assert.Equal(count, mean, 0.03 * count);
        Assert.Equal(count, draws.Average(draw => Math.Pow(draw - mean, 2)), 0.08 * count);
    }

    // Found by one very large sample.
    private static (double Precision, double Recall) Population { get; } = LargeSample();

    private static (double Precision, double Recall) LargeSample()
    {
        Random random = new(99);
        List<string?> truth = [];
        List<int> predicted = [];
        for (int entity = 0; entity < 200_000; entity++)
        {
            int cluster = random.Next(10) == 0 && entity > 0 ? predicted[^1] : 2 * entity;
            int last = random.Next(5) == 0 ? (2 * entity) + 1 : cluster;
            truth.AddRange([$"{entity}", $"{entity}", $"{entity}"]);
            predicted.AddRange([cluster, cluster, last]);
        }

        PairScores scores = PairCounter.Count(truth, row => predicted[row]);
        return (scores.Precision, scores.Recall);
    }

    private static int Holds(ConfidenceInterval interval, double value) => value >= interval.Lower && value <= interval.Upper ? 1 : 0;
}
