namespace Linkage;

/// <summary>A link that alone holds two parts of an entity together.</summary>
/// <param name="Left">The pair's record with the smaller id.</param>
/// <param name="Right">The other record.</param>
/// <param name="Probability">The pair's match probability, 0 to 1.</param>
/// <param name="LeftRecords">How many records the part of the left record has.</param>
/// <param name="RightRecords">How many records the part of the right record has.</param>
public sealed record MergeBridge(RecordId Left, RecordId Right, double Probability, int LeftRecords, int RightRecords);
