namespace Linkage.Accuracy;

/// <summary>What one run reached.</summary>
internal sealed record AccuracyResult(
    string Set,
    int Records,
    double Precision,
    double Recall,
    double F1,
    double BCubed,
    double BlockingRecall,
    double ExactF1,
    string ExactColumns,
    double AnyExactF1,
    double Threshold,
    double ExpectedPrecision,
    double ExpectedRecall,
    double Seconds);
