namespace Linkage.Blocking;

/// <summary>What was cut from the oversized blocks of one rule.</summary>
/// <param name="Rule">The rule's text.</param>
/// <param name="Blocks">The number of blocks that were cut.</param>
/// <param name="Largest">The number of records in the largest of them.</param>
/// <param name="PossiblePairs">The pairs that these blocks have.</param>
/// <param name="KeptPairs">The pairs that are still compared: each record with its neighbours in the order of its other values.</param>
public sealed record BlockCut(string Rule, int Blocks, int Largest, long PossiblePairs, long KeptPairs);
