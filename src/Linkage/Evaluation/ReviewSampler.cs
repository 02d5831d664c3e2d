using System.Collections.Immutable;
using Linkage.Blocking;
using Linkage.Evaluation;

namespace Linkage;

/// <summary>Draws pairs that are worth a person's judgment, so that what is learnt from them holds for all candidate pairs.</summary>
/// <remarks>
/// Candidate pairs, whatever they weigh, are divided by their match probability at .001, .01, .05, .2, .5, .8, .95, .99 and .999. Of the pairs drawn, 15 in 100 come from each of the four
/// ranges from .05 to .95, where the model is least sure; 10 from each range beside these; and 5 from each of the others, so that its certainties are tested, too. A range that has fewer pairs
/// leaves its share to the others. Within a range each pair has the same chance, so its <see cref="ReviewCandidate.SamplingWeight"/> is the number of pairs over the number drawn.
/// Drawing is by hash of the rows, in the manner of Cohen and Kaplan, "Summarizing data using bottom-k sketches", 2007: one pass, and nothing is stored but the sample.
/// Safe to call from many threads.
/// </remarks>
public static class ReviewSampler
{
    // The lowest probability of each range, and its share of the sample in percent.
    private static readonly (double Lowest, int Share)[] Ranges =
        [(0, 5), (0.001, 5), (0.01, 10), (0.05, 15), (0.2, 15), (0.5, 15), (0.8, 15), (0.95, 10), (0.99, 5), (0.999, 5)];

    /// <summary>Draws a sample of a kind's candidate pairs.</summary>
    /// <param name="resolution">The resolution, also one that was loaded from files: its candidate pairs are scored anew.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="options">How many, and the seed; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The pairs in an order that says nothing of their probability; so the first few are a sample, too. Empty for a kind without candidate pairs or one resolved by its keys.</returns>
    /// <remarks>Cost: that of scoring all candidate pairs to the end.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ImmutableArray<ReviewCandidate> Draw(Resolution resolution, EntityKind kind, ReviewSampleOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(resolution);
        options ??= new ReviewSampleOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Size, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Threads, 1);
        if (resolution.KindOf(kind) is not { Model: { } model } resolved)
            return [];
        double[] lowest = [.. Ranges.Select(range => model.WeightOf(range.Lowest).Bits)];
        SmallestHashes[] drawn = [.. Ranges.Select(_ => new SmallestHashes(options.Size))];
        PairGenerator generator = PairGenerator.Create(
            resolved.Table, model.Settings.BlockingRules, resolved.Pairing with { LinkType = resolved.LinkType, Threads = options.Threads }, cancellationToken);
        ScoringRun run = new(generator, PairChunk.All, double.NegativeInfinity, static _ => 0, options.Threads);
        ResolutionExplanations.ScorerOf(resolved).Run(run, Draw, null, cancellationToken);
        return Candidates(resolved, drawn, options);

        void Draw(ScoredColumns columns)
        {
            for (int i = 0; i < columns.Count; i++)
            {
                double weight = columns.ScoreOf(i).Weight;
                (int left, int right) = (columns.LeftOf(i), columns.RightOf(i));
                drawn[RangeOf(lowest, weight)].Add(SplitMix64.Hash(options.Seed, left, right), new CandidatePair(left, right), weight);
            }
        }
    }

    private static int RangeOf(double[] lowest, double weight)
    {
        int range = lowest.Length - 1;
        while (range > 0 && !(weight >= lowest[range]))
            range--;
        return range;
    }

    private static ImmutableArray<ReviewCandidate> Candidates(KindResolution kind, SmallestHashes[] drawn, ReviewSampleOptions options)
    {
        int[] counts = Divide(options.Size, [.. drawn.Select(range => range.Seen)]);
        List<(ulong Hash, ReviewCandidate Candidate)> candidates = [];
        for (int range = 0; range < drawn.Length; range++)
        {
            double samplingWeight = (double)drawn[range].Seen / Math.Max(1, counts[range]);
            foreach ((ulong hash, CandidatePair pair, double weight) in drawn[range].Smallest(counts[range]))
            {
                MatchWeight bits = new(weight);
                candidates.Add((hash, new ReviewCandidate(kind.Kind, kind.Table.IdOf(pair.Left), kind.Table.IdOf(pair.Right), bits, kind.Model!.Probability(bits), samplingWeight)));
            }
        }

        // Ranges of many pairs have smaller hashes, so the order must come from others.
        return [.. candidates.OrderBy(entry => SplitMix64.Mix(entry.Hash)).Select(entry => entry.Candidate)];
    }

    /// <summary>Divides the sample over the ranges by their shares; what a range lacks goes to those that have more.</summary>
    internal static int[] Divide(int size, long[] seen)
    {
        int[] counts = new int[seen.Length];
        long left = Math.Min(size, seen.Sum());
        while (left > 0)
        {
            int[] open = [.. Enumerable.Range(0, seen.Length).Where(range => counts[range] < seen[range])];
            long shares = open.Sum(range => Ranges[range].Share);
            long before = left;
            foreach (int range in open)
            {
                int more = (int)Math.Min(seen[range] - counts[range], before * Ranges[range].Share / shares);
                counts[range] += more;
                left -= more;
            }

            // What is left of rounding: one each, the ranges with the largest share first.
            foreach (int range in left == before ? open.OrderByDescending(range => Ranges[range].Share) : Enumerable.Empty<int>())
            {
                if (left == 0)
                    break;
                counts[range]++;
                left--;
            }
        }

        return counts;
    }
}
