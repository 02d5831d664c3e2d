namespace Linkage.Evaluation;

/// <summary>How well pairs were found. Pairs are counted over the transitive closure: every two records of one entity are a pair.</summary>
/// <param name="TruePairs">Pairs that are the same entity in truth, whether or not blocking proposed them.</param>
/// <param name="PredictedPairs">Pairs that were resolved to one entity.</param>
/// <param name="CorrectPairs">Pairs that are both.</param>
public sealed record PairScores(long TruePairs, long PredictedPairs, long CorrectPairs)
{
    /// <summary>Gets the share of predicted pairs that are right, 0 to 1; 1 when nothing was predicted.</summary>
    public double Precision => PredictedPairs == 0 ? 1 : (double)CorrectPairs / PredictedPairs;

    /// <summary>Gets the share of true pairs that were found, 0 to 1; 1 when there are none.</summary>
    public double Recall => TruePairs == 0 ? 1 : (double)CorrectPairs / TruePairs;

    /// <summary>Gets the harmonic mean of precision and recall, 0 to 1.</summary>
    public double F1 => Harmonic.Mean(Precision, Recall);

    /// <summary>Gets F-beta: the harmonic mean in which recall counts beta² times as much as precision.</summary>
    /// <param name="beta">Above 0: 1 is F1; below it precision counts more, as where a wrong merge harms more than a missed one.</param>
    /// <returns>From 0 to 1.</returns>
    /// <remarks>Source: van Rijsbergen, "Information retrieval", 1979.</remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="beta"/> is not above 0 and finite.</exception>
    public double F(double beta)
    {
        if (!(beta > 0 && double.IsFinite(beta)))
            throw new ArgumentOutOfRangeException(nameof(beta), beta, "Beta is above 0.");
        double square = beta * beta;
        double below = (square * Precision) + Recall;
        return below == 0 ? 0 : (1 + square) * Precision * Recall / below;
    }
}
