using Linkage.Blocking;

namespace Linkage;

// What is scored, and what of it is kept.
internal sealed record ScoringRun(PairGenerator Generator, PairChunk Chunk, double MinimumWeight, Func<double, double> Probability, int Threads);
