namespace Linkage.Blocking;

// Receives candidate pairs; the span is valid during the call only. The rule is the index of the first that proposes these pairs.
internal delegate void PairBatchHandler(ReadOnlySpan<CandidatePair> pairs, byte rule);
