using System.Collections.Immutable;

namespace Linkage.Evaluation;

/// <summary>The curves of precision and recall, and of the false and true positive rate (ROC), over all thresholds, of a kind's candidate pairs by themselves.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="TruePairs">Labelled pairs that match, whether or not a blocking rule proposes them.</param>
/// <param name="OtherPairs">Labelled pairs that do not.</param>
/// <param name="Points">The highest weight first; steps without a pair are left out, as are pairs of a probability below .0001.</param>
/// <remarks>Before clustering: <see cref="Evaluator.EvaluateThresholds"/> gives the scores of whole entities. Immutable; safe to share between threads.</remarks>
public sealed record PairCurve(EntityKind Kind, long TruePairs, long OtherPairs, ImmutableArray<CurvePoint> Points)
{
    /// <summary>Gets the area under the curve of precision over recall, 0 to 1: the average precision, to which matches that are not found add nothing.</summary>
    public double AreaUnderPrecisionRecall
    {
        get
        {
            (double area, double recall) = (0, 0);
            foreach (CurvePoint point in Points)
            {
                area += (point.Recall - recall) * point.Precision;
                recall = point.Recall;
            }

            return area;
        }
    }

    /// <summary>Gets the area under the ROC curve, 0 to 1; from its last point it goes straight to the end. As nearly all pairs do not match, it is near 1 for poor models, too.</summary>
    public double AreaUnderRoc
    {
        get
        {
            (double area, double x, double y) = (0, 0, 0);
            foreach ((double nextX, double nextY) in Points.Select(point => (point.FalsePositiveRate, point.Recall)).Append((1, 1)))
            {
                area += (nextX - x) * (nextY + y) / 2;
                (x, y) = (nextX, nextY);
            }

            return area;
        }
    }
}
