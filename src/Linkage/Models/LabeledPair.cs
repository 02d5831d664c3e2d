namespace Linkage.Evaluation;

/// <summary>Two records of which somebody knows whether they are the same entity.</summary>
/// <param name="Left">A record.</param>
/// <param name="Right">Another one.</param>
/// <param name="IsMatch">Whether they are the same entity.</param>
public readonly record struct LabeledPair(RecordId Left, RecordId Right, bool IsMatch)
{
    /// <summary>Gets how many pairs this one stands for, if it was drawn at random; null if it was not.</summary>
    public double? SamplingWeight { get; init; }
}
