using System.Collections.Immutable;

namespace Linkage;

/// <summary>What keeps a pair from being a link by itself.</summary>
/// <param name="Needed">The weight from which on a pair is a link, in bits.</param>
/// <param name="Missing">What the pair lacks, in bits; 0 or less for a pair that weighs enough and that no rule proposes.</param>
/// <param name="Rules">The blocking rules that do not propose the pair, in the order of the model, and why.</param>
/// <param name="Costs">The comparisons that fall short of their best level, the costliest first.</param>
/// <param name="SmallestChange">The change that would make it a link: the fewest comparisons, among those the fewest bits; empty where it needs none, or where none does.</param>
/// <param name="IsReachable">Whether there is such a change, or none is needed.</param>
/// <param name="IsProposedThen">Whether a blocking rule would propose the pair after that change, as far as rules look at the same values.</param>
/// <remarks>
/// The change is found exactly, corrections and caps included: all sets of comparisons and levels are tried that could reach the weight (branch and bound). A level that is reached
/// only in thought counts without the rarity of a value, for nobody knows which value it would be. Immutable; safe to share between threads.
/// </remarks>
public sealed record MissedLink(
    MatchWeight Needed,
    MatchWeight Missing,
    ImmutableArray<MissedRule> Rules,
    ImmutableArray<LevelCost> Costs,
    ImmutableArray<LevelChange> SmallestChange,
    bool IsReachable,
    bool IsProposedThen);
