namespace Linkage.Evaluation;

/// <summary>Why true pairs were not found: each pair counts once, for the first reason that holds.</summary>
/// <param name="JudgedDifferent">People said that they are different.</param>
/// <param name="NotProposed">No blocking rule proposes them, so they were not compared.</param>
/// <param name="TooWeak">They were compared and lie below the review threshold.</param>
/// <param name="InReview">They lie between the review and the link threshold, or people could not judge them.</param>
/// <param name="Divided">They are links by themselves, but clustering kept their records apart, because others contradict them.</param>
public sealed record MissedPairs(long JudgedDifferent, long NotProposed, long TooWeak, long InReview, long Divided);
