namespace Linkage;

/// <summary>What one training rule taught.</summary>
/// <param name="Used">Whether each comparison took part.</param>
/// <param name="M">What m is, by comparison and level.</param>
/// <param name="Report">How it went.</param>
internal sealed record SplinkSession(bool[] Used, double[][] M, TrainingSession Report);
