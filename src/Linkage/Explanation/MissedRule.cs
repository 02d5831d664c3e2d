namespace Linkage;

/// <summary>A blocking rule that does not propose a pair.</summary>
/// <param name="Rule">The rule, as text.</param>
/// <param name="Reason">Why.</param>
/// <param name="Key">The first key that fails, as text; null where the keys are not the reason.</param>
public sealed record MissedRule(string Rule, MissedRuleReason Reason, string? Key);
