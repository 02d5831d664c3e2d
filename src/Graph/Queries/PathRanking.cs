namespace Linkage.Graph;

/// <summary>What the paths of an answer are ordered by. Ties fall to the number of hops, then node ids, then edge ids, ordinal.</summary>
public enum PathRanking
{
    /// <summary>The fewest hops first.</summary>
    Hops,

    /// <summary>The most probable first. Probabilities that differ by less than some 10⁻⁹ of themselves count as equal, below e⁻⁷⁰⁰ as zero.</summary>
    Probability,

    /// <summary>The lowest cost first: −ln of the probability, or <see cref="PathQuery.CostProperty"/>; plus <see cref="PathQuery.HubPenalty"/>.</summary>
    Cost,

    /// <summary>The earliest arrival first. Such paths respect time.</summary>
    EarliestArrival,

    /// <summary>The latest departure first. Such paths respect time.</summary>
    LatestDeparture,

    /// <summary>The shortest time between departure and arrival first. Such paths respect time.</summary>
    Fastest,
}
