namespace Linkage.Peers.Results;

/// <summary>What searches took, in microseconds, and what they did.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="Median">The median.</param>
/// <param name="Percentile99">What 99 of 100 searches stay within.</param>
/// <param name="Percentile999">What 999 of 1000 searches stay within.</param>
/// <param name="Most">The longest.</param>
/// <param name="Compared">How many records a search compared on average.</param>
/// <param name="Cut">How many searches met more records than they may compare.</param>
/// <param name="Links">How many searches found an entity above the link threshold.</param>
/// <param name="Collections">How many garbage collections there were.</param>
internal sealed record FindFigures(double Mean, double Median, double Percentile99, double Percentile999, double Most, double Compared, int Cut, int Links, int Collections);
