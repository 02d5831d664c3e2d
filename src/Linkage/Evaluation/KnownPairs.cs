using Linkage.Blocking;

namespace Linkage.Evaluation;

/// <summary>Scores the candidate pairs of a kind anew and gathers those within a range of probability whose truth is known.</summary>
/// <remarks>What a resolution keeps ends at its review threshold; this goes below. The order of the pairs does not depend on the number of threads.</remarks>
internal static class KnownPairs
{
    public static List<KnownPair> Of(KindResolution kind, int[] labels, CalibrationOptions options, CancellationToken cancellationToken)
    {
        LinkageModel model = kind.Model!;
        (double low, double high) = (model.WeightOf(options.LowestProbability).Bits, model.WeightOf(options.HighestProbability).Bits);
        PairOptions pairing = kind.Pairing with { LinkType = kind.LinkType, Threads = options.Threads };
        PairGenerator generator = PairGenerator.Create(kind.Table, model.Settings.BlockingRules, pairing, cancellationToken);
        ScoringRun run = new(generator, PairChunk.All, low, static _ => 0, options.Threads);
        List<KnownPair> pairs = [];
        ResolutionExplanations.ScorerOf(kind).Run(run, Add, null, cancellationToken);
        return pairs;

        void Add(ScoredColumns columns)
        {
            for (int i = 0; i < columns.Count; i++)
            {
                (int left, int right) = (labels[columns.LeftOf(i)], labels[columns.RightOf(i)]);
                double weight = columns.ScoreOf(i).Weight;
                if (left != LabelNumbers.None && right != LabelNumbers.None && weight <= high)
                    pairs.Add(new KnownPair(model.Probability(new MatchWeight(weight)), left, right));
            }
        }
    }
}
