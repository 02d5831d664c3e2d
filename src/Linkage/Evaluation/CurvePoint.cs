namespace Linkage.Evaluation;

/// <summary>How well pairs would be told apart by themselves, before clustering, if those of some weight and more were taken for matches.</summary>
/// <param name="Weight">The weight, in steps of 1/16 bit.</param>
/// <param name="Probability">Its match probability, 0 to 1.</param>
/// <param name="TruePositives">How many pairs of at least this weight match.</param>
/// <param name="FalsePositives">How many do not.</param>
/// <param name="Precision">The share of these pairs that match, 0 to 1.</param>
/// <param name="Recall">The share of all matching pairs, proposed by blocking or not, that are among them, 0 to 1; on the ROC curve the true positive rate.</param>
/// <param name="FalsePositiveRate">The share of all pairs that do not match that are among them, 0 to 1.</param>
public readonly record struct CurvePoint(MatchWeight Weight, double Probability, long TruePositives, long FalsePositives, double Precision, double Recall, double FalsePositiveRate);
