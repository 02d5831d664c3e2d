using System.Collections.Immutable;
using FsCheck.Xunit;
using Linkage.Blocking;
using Linkage.Comparisons;
using Linkage.Tests.Blocking;

namespace Linkage.Tests.Evaluation;

public sealed class ReviewSamplerTests
{
    private static readonly LinkageModel Model = LinkageModel.FromSettings(new LinkageSettingsBuilder(TestTable.Random(0, 1, 1).Schema)
        .Add(Compare.Exact("a"))
        .Add(Compare.JaroWinkler("name", 0.9, 0.7))
        .Add(BlockingRule.On("a"))
        .Add(BlockingRule.On("b"))
        .Build());

    private static readonly RecordTable Table = TestTable.Random(5, rows: 400, distinct: 30);

    private static readonly Resolution Resolved = new Linker(Model).Resolve(Table);

    private static readonly Dictionary<(RecordId Left, RecordId Right), ScoredPair> Candidates = AllCandidates();

    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    [InlineData(300)]
    public void Draw_Sample_HasSoManyCandidatePairsOnceAndStandsForAll(int size)
    {
        ImmutableArray<ReviewCandidate> sample = ReviewSampler.Draw(Resolved, EntityKind.Person, new ReviewSampleOptions { Size = size, Seed = 3 });

        Assert.Equal(size, sample.Length);
        Assert.Equal(size, sample.DistinctBy(candidate => (candidate.Left, candidate.Right)).Count());
        Assert.All(sample, candidate => Assert.Equal((Candidates[(candidate.Left, candidate.Right)].Weight, Candidates[(candidate.Left, candidate.Right)].Probability), (candidate.Weight, candidate.Probability)));
        if (size > 50)
            Assert.Equal(Candidates.Count, sample.Sum(candidate => candidate.SamplingWeight), 6);
    }

    [Fact]
    public void Draw_ManySeeds_EstimatesACountWithoutBias()
    {
        // How many candidate pairs have an even left row: nothing that the drawing knows of.
        double truth = Candidates.Keys.Count(pair => Table.RowOf(pair.Left) % 2 == 0);

        double[] estimates = [.. Enumerable.Range(0, 200).Select(seed => ReviewSampler.Draw(Resolved, EntityKind.Person, new ReviewSampleOptions { Size = 60, Seed = seed })
            .Where(candidate => Table.RowOf(candidate.Left) % 2 == 0).Sum(candidate => candidate.SamplingWeight))];

        double mean = estimates.Average();
        double error = Math.Sqrt(estimates.Average(estimate => Math.Pow(estimate - mean, 2)) / estimates.Length);
        Assert.InRange(mean, truth - (4 * error), truth + (4 * error));
    }

    [Fact]
    public void Draw_OneOrManyThreads_GiveTheSame()
    {
        ImmutableArray<ReviewCandidate> one = ReviewSampler.Draw(Resolved, EntityKind.Person, new ReviewSampleOptions { Threads = 1 });
        ImmutableArray<ReviewCandidate> many = ReviewSampler.Draw(Resolved, EntityKind.Person, new ReviewSampleOptions { Threads = 8 });

        Assert.Equal(one.AsEnumerable(), many);
    }

    [Fact]
    public void Draw_MoreThanThereAre_GivesAllWithWeightOne()
    {
        ImmutableArray<ReviewCandidate> sample = ReviewSampler.Draw(Resolved, EntityKind.Person, new ReviewSampleOptions { Size = 1_000_000 });

        Assert.Equal(Candidates.Count, sample.Length);
        Assert.All(sample, candidate => Assert.Equal(1, candidate.SamplingWeight));
    }

    [Fact]
    public void Draw_KindWithoutRecords_GivesNone() => Assert.Empty(ReviewSampler.Draw(Resolved, EntityKind.Vehicle));

    [Fact]
    public void Draw_NoPairs_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => ReviewSampler.Draw(Resolved, EntityKind.Person, new ReviewSampleOptions { Size = 0 }));

    [Property]
    public bool Divide_AnySizes_GivesAllAndNoneMoreThanItHas(ushort size, byte[] some)
    {
        long[] seen = [.. Enumerable.Range(0, 10).Select(range => (long)(range < some.Length ? some[range] * some[range] : 0))];
        int[] counts = ReviewSampler.Divide(size, seen);
        return counts.Sum() == Math.Min(size, seen.Sum()) && counts.Zip(seen).All(range => range.First >= 0 && range.First <= range.Second);
    }

    private static Dictionary<(RecordId Left, RecordId Right), ScoredPair> AllCandidates()
    {
        Dictionary<(RecordId, RecordId), ScoredPair> candidates = [];
        new Linker(Model, new LinkerOptions { MinimumWeight = new MatchWeight(-1000) }).ScoreAll(Table, PairChunk.All, pairs =>
        {
            foreach (ScoredPair pair in pairs)
                candidates.Add((Table.IdOf(pair.Left), Table.IdOf(pair.Right)), pair);
        });
        return candidates;
    }
}
