namespace Linkage.Evaluation;

/// <summary>A candidate pair of which the truth is known.</summary>
/// <param name="Probability">Its match probability.</param>
/// <param name="Left">The number of the left record's true entity.</param>
/// <param name="Right">The number of the right record's.</param>
internal readonly record struct KnownPair(double Probability, int Left, int Right)
{
    /// <summary>Gets how many pairs it stands for.</summary>
    public double Weight { get; init; } = 1;

    public bool IsMatch => Left == Right;
}
