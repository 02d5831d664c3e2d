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
    double Seconds)
{
    public static void PrintHeader() => Console.WriteLine("""
        | set | records | precision | recall | F1 | B-cubed F1 | candidates | exact | any exact | threshold | expected precision | expected recall | s |
        | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
        """);

    /// <summary>Prints a row: exact is the best exact match of a precision of .95, any exact the best of all, both chosen in hindsight.</summary>
    public void Print()
    {
        string mark = F1 < ExactF1 ? " below exact" : "";
        Console.WriteLine(
            $"| {Set} | {Records} | {Precision:F4} | {Recall:F4} | {F1:F4} | {BCubed:F4} | {BlockingRecall:F4} | {ExactF1:F4} ({ExactColumns}) | {AnyExactF1:F4} | {Threshold:F4} | {ExpectedPrecision:F3} | {ExpectedRecall:F3} | {Seconds:F1} |{mark}");
    }
}
