namespace Linkage;

/// <summary>Two entities that may be the same: a pair of their records lies between the review and the link threshold, or a link was cut.</summary>
/// <param name="Left">The entity with the smaller id.</param>
/// <param name="Right">The other one.</param>
/// <param name="Probability">The match probability of the best pair of records, 0 to 1.</param>
/// <param name="LeftRecord">That pair's record in <paramref name="Left"/>.</param>
/// <param name="RightRecord">That pair's record in <paramref name="Right"/>.</param>
public sealed record PossibleMatch(EntityId Left, EntityId Right, double Probability, RecordId LeftRecord, RecordId RightRecord);
