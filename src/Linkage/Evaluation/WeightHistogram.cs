using System.Collections.Immutable;
using Linkage.Blocking;

namespace Linkage.Evaluation;

/// <summary>Counts the candidate pairs of a kind whose truth is known by their weight, matching ones and others: memory does not grow with the pairs.</summary>
internal sealed class WeightHistogram
{
    private const int StepsPerBit = 16;
    private const double LowestProbability = 0.0001;

    // Stronger pairs count as these.
    private const double HighestBits = 200;

    private readonly KindResolution _kind;
    private readonly int[] _labels;
    private readonly double _lowest;
    private readonly long[] _matches;
    private readonly long[] _others;

    public WeightHistogram(KindResolution kind, int[] labels, int threads, CancellationToken cancellationToken)
    {
        (_kind, _labels) = (kind, labels);
        _lowest = Math.Floor(kind.Model!.WeightOf(LowestProbability).Bits);
        int steps = (int)((HighestBits - _lowest) * StepsPerBit) + 1;
        (_matches, _others) = (new long[steps], new long[steps]);
        PairGenerator generator = PairGenerator.Create(kind.Table, kind.Model.Settings.BlockingRules, kind.Pairing with { LinkType = kind.LinkType, Threads = threads }, cancellationToken);
        ResolutionExplanations.ScorerOf(kind).Run(new ScoringRun(generator, PairChunk.All, _lowest, static _ => 0, threads), Add, null, cancellationToken);
    }

    public PairCurve Curve(PairScores all, long labelled)
    {
        long otherPairs = (labelled * (labelled - 1) / 2) - all.TruePairs;
        ImmutableArray<CurvePoint>.Builder points = ImmutableArray.CreateBuilder<CurvePoint>();
        (long right, long wrong) = (0, 0);
        for (int step = _matches.Length - 1; step >= 0; step--)
        {
            if (_matches[step] + _others[step] == 0)
                continue;
            (right, wrong) = (right + _matches[step], wrong + _others[step]);
            MatchWeight weight = new(_lowest + ((double)step / StepsPerBit));
            points.Add(new CurvePoint(weight, _kind.Model!.Probability(weight), right, wrong, (double)right / (right + wrong), ScoreSampling.Share(right, all.TruePairs), otherPairs == 0 ? 0 : (double)wrong / otherPairs));
        }

        return new PairCurve(_kind.Kind, all.TruePairs, otherPairs, points.ToImmutable());
    }

    private void Add(ScoredColumns columns)
    {
        for (int i = 0; i < columns.Count; i++)
        {
            (int left, int right) = (_labels[columns.LeftOf(i)], _labels[columns.RightOf(i)]);
            if (left == LabelNumbers.None || right == LabelNumbers.None)
                continue;
            int step = (int)Math.Min(_matches.Length - 1, (columns.ScoreOf(i).Weight - _lowest) * StepsPerBit);
            (left == right ? _matches : _others)[step]++;
        }
    }
}
