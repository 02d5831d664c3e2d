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
}
