namespace Linkage;

// What was found about a pair: its weight in bits, the prior included, and the levels of its first 16 comparisons. Together, because both are read at once.
internal readonly record struct PairScore(double Weight, ulong Pattern);
