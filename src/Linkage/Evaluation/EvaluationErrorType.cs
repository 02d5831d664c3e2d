namespace Linkage.Evaluation;

/// <summary>In which way records were resolved wrongly.</summary>
public enum EvaluationErrorType
{
    /// <summary>Records of different true entities were resolved to one.</summary>
    FalsePositive,

    /// <summary>Records of one true entity were resolved to several.</summary>
    FalseNegative,
}
