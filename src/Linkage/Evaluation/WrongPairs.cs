namespace Linkage.Evaluation;

/// <summary>Why pairs were joined wrongly: each pair counts once, for the first reason that holds.</summary>
/// <param name="JudgedSame">People said that they are the same.</param>
/// <param name="Linked">They are links by themselves.</param>
/// <param name="ThroughOthers">Other records joined them.</param>
public sealed record WrongPairs(long JudgedSame, long Linked, long ThroughOthers);
