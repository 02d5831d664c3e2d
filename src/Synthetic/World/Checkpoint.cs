namespace Linkage.Synthetic;

/// <summary>A border crossing: where it is, how agencies write it, and which nationals pass there most.</summary>
internal sealed record Checkpoint(string Thai, string Latin, int Province, string Neighbor);
