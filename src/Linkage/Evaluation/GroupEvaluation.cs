namespace Linkage.Evaluation;

/// <summary>How well the entities of one group were resolved: of one community, one role.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Group">The group's name.</param>
/// <param name="Records">How many labelled records the group's entities have.</param>
/// <param name="Pairs">Pairwise scores among these records.</param>
public sealed record GroupEvaluation(EntityKind Kind, string Group, int Records, PairScores Pairs);
