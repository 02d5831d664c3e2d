using System.Collections.Immutable;
using Linkage.Blocking;
using Linkage.Comparisons;

namespace Linkage;

/// <summary>Explains why a pair is no link by itself: what rules missed it, what it costs, and what would have to be otherwise.</summary>
internal static class MissedLinks
{
    /// <summary>Returns the explanation, or null for a pair that is proposed and weighs enough.</summary>
    public static MissedLink? Of(KindResolution kind, PairScorer scorer, ScoredPair pair)
    {
        if (kind.Threshold is not { } threshold)
            return null;
        double needed = threshold.LinkWeight.Bits;
        bool proposed = ProposingRules.Any(kind, pair.Left, pair.Right);
        if (proposed && pair.Weight.Bits >= needed)
            return null;
        var misses = RuleMisses.Of(kind, pair.Left, pair.Right);
        ChangeSpace space = SpaceOf(scorer, pair);
        int[]? change = pair.Weight.Bits >= needed ? [.. space.Levels.Select(_ => -1)] : ChangeSearch.Find(space, needed);
        ImmutableArray<Comparison> comparisons = kind.Model!.Settings.Comparisons;
        return new MissedLink(
            threshold.LinkWeight,
            new MatchWeight(needed - pair.Weight.Bits),
            [.. misses.Select(miss => miss.Rule)],
            Costs(space, comparisons),
            change is null ? [] : Changes(space, comparisons, change),
            change is not null,
            proposed || (change is not null && misses.Any(miss => IsProposed(miss, FieldsOfEqual(space, comparisons, change)))));
    }

    private static ChangeSpace SpaceOf(PairScorer scorer, ScoredPair pair)
    {
        BoundModel model = scorer.Model;
        ImmutableArray<Comparison> comparisons = model.Model.Settings.Comparisons;
        byte[] levels = [.. Enumerable.Range(0, model.Count).Select(i => (byte)pair.Pattern[i])];
        double[] terms = [.. levels.Select((level, i) => model.HouseholdTermBits(i, pair.Left, pair.Right, level))];
        double[] bits = [.. levels.Select((level, i) => model.LevelBits(i, level) + model.TermBits(i, pair.Left, pair.Right, level))];
        return new ChangeSpace
        {
            Levels = levels,
            Bits = bits,
            Prior = scorer.Prior,
            Options =
            [
                .. comparisons.Select((comparison, i) => comparison.Levels
                    .Select((level, place) => (Level: (byte)place, Bits: model.LevelBits(i, place), level.IsNull))
                    .Where(option => !option.IsNull && option.Bits > bits[i]).OrderBy(option => option.Bits).ThenBy(option => option.Level)
                    .Select(option => (option.Level, option.Bits)).ToArray()),
            ],
            Relational = [.. comparisons.Select(comparison => comparison.IsRelational)],
            Cap = model.RelationalCap,
            Correlation = model.Corrects ? changed => CorrectionOf(model, levels, terms, changed) : null,
            MostCorrelation = model.MostCorrelation,
        };
    }

    // A level that a pair is not at yet has no value of which to count the rarity.
    private static double CorrectionOf(BoundModel model, byte[] levels, double[] terms, byte[] changed) =>
        model.CorrelationBits(changed) + model.HouseholdBits(changed, [.. terms.Select((bits, i) => changed[i] == levels[i] ? bits : 0)]);

    // What lacks a value costs nothing: it says nothing.
    private static ImmutableArray<LevelCost> Costs(ChangeSpace space, ImmutableArray<Comparison> comparisons) =>
    [
        .. comparisons.Select((comparison, i) => (Comparison: comparison, Place: i))
            .Where(entry => space.Options[entry.Place].Length > 0 && !entry.Comparison.Levels[space.Levels[entry.Place]].IsNull)
            .Select(entry => new LevelCost(
                entry.Comparison.Name,
                entry.Comparison.Levels[space.Levels[entry.Place]].Label,
                new MatchWeight(space.Bits[entry.Place]),
                entry.Comparison.Levels[space.Options[entry.Place][^1].Level].Label,
                new MatchWeight(space.Options[entry.Place][^1].Bits)))
            .OrderByDescending(cost => cost.Lost.Bits),
    ];

    private static ImmutableArray<LevelChange> Changes(ChangeSpace space, ImmutableArray<Comparison> comparisons, int[] change) =>
    [
        .. Enumerable.Range(0, change.Length).Where(i => change[i] >= 0).Select(i => new LevelChange(
            comparisons[i].Name,
            comparisons[i].Levels[space.Levels[i]].Label,
            comparisons[i].Levels[space.Options[i][change[i]].Level].Label,
            new MatchWeight(space.Options[i][change[i]].Bits - space.Bits[i]))),
    ];

    // The fields whose values would be the same: those of comparisons at a level of equal values, as they are or after the change.
    private static HashSet<string> FieldsOfEqual(ChangeSpace space, ImmutableArray<Comparison> comparisons, int[] change)
    {
        HashSet<string> fields = new(StringComparer.Ordinal);
        for (int i = 0; i < change.Length; i++)
        {
            byte level = change[i] >= 0 ? space.Options[i][change[i]].Level : space.Levels[i];
            if (IsOfEqual(comparisons[i].Levels[level].Condition))
                fields.UnionWith(comparisons[i].Fields);
        }

        if (fields.Contains("givenName") && fields.Contains("familyName"))
            fields.Add("name");   // a whole name is made of its parts
        return fields;
    }

    private static bool IsOfEqual(LevelCondition condition) => condition.Type switch
    {
        ConditionType.Exact => condition.OtherField.Length == 0,
        ConditionType.ExactValid or ConditionType.ArrayIntersect => true,
        ConditionType.Name => condition.Name == NameAgreement.Same,
        ConditionType.Date => condition.Date == DateAgreement.SameDay,
        _ => false,
    };

    private static bool IsProposed((MissedRule Rule, ImmutableArray<BlockingKey> Failing) miss, HashSet<string> equal) =>
        miss.Failing.Length > 0 && miss.Failing.All(key => equal.Contains(key.FieldName));
}
