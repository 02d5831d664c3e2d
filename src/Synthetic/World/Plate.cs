namespace Linkage.Synthetic;

/// <summary>A registration plate. The province is 0 for a foreign one.</summary>
internal sealed record Plate(string Letters, string Number, int Province, string Country);
