namespace Linkage;

/// <summary>Two rows of a table of which somebody knows whether they are the same entity.</summary>
/// <param name="Left">The smaller row.</param>
/// <param name="Right">The other.</param>
/// <param name="IsMatch">Whether they are the same.</param>
/// <param name="Count">How many pairs they stand for, above 0.</param>
internal readonly record struct KnownRows(int Left, int Right, bool IsMatch, double Count);
