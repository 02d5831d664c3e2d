namespace Linkage;

/// <summary>Receives scored pairs as they come.</summary>
/// <param name="pairs">Some pairs; valid during the call only.</param>
/// <remarks>Calls come one at a time, though maybe from different threads, and in an order that does not depend on the number of threads.</remarks>
public delegate void ScoredPairHandler(ReadOnlySpan<ScoredPair> pairs);
