namespace Linkage.Evaluation;

/// <summary>A candidate pair of which the truth is known.</summary>
/// <param name="Probability">Its match probability.</param>
/// <param name="Left">The number of the left record's true entity; of a pair that was drawn by itself, the number of the pair.</param>
/// <param name="Right">The number of the right record's, or of the pair once more.</param>
internal readonly record struct KnownPair(double Probability, int Left, int Right)
{
    /// <summary>Gets how many pairs it stands for.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>Gets a value indicating whether it matches.</summary>
    public bool IsMatch { get; init; } = Left == Right;
}
