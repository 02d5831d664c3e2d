using System.Collections.Immutable;
using Linkage.Blocking;

namespace Linkage;

/// <summary>Finds out why blocking rules do not propose a pair.</summary>
internal static class RuleMisses
{
    /// <summary>Returns the rules that do not propose the pair with all the keys that fail, in the order of the model.</summary>
    public static ImmutableArray<(MissedRule Rule, ImmutableArray<BlockingKey> Failing)> Of(KindResolution kind, int left, int right)
    {
        HashSet<string> proposing = [.. ProposingRules.Of(kind, left, right)];
        return [.. kind.Model!.Settings.BlockingRules.Where(rule => !proposing.Contains(rule.ToString())).Select(rule => Of(kind, rule, left, right))];
    }

    private static (MissedRule Rule, ImmutableArray<BlockingKey> Failing) Of(KindResolution kind, BlockingRule rule, int left, int right)
    {
        if (!TablePairs.AreCompared(kind.Table, kind.LinkType, left, right))
            return (new MissedRule(rule.ToString(), MissedRuleReason.NotCompared, null), []);
        (BlockingKey Key, MissedRuleReason? Failure)[] keys =
        [
            .. rule.Keys.Select((key, place) => (key, KeyAgreement.FailureOf(kind.Table, key, rule.IsSwapped ? rule.Keys[1 - place].FieldName : key.FieldName, left, right))),
        ];
        var failing = keys.Where(key => key.Failure is not null).OrderBy(key => key.Failure == MissedRuleReason.KeyDiffers).ToArray();
        if (failing.Length > 0)
            return (new MissedRule(rule.ToString(), failing[0].Failure!.Value, failing[0].Key.ToString()), [.. failing.Select(key => key.Key)]);
        return (new MissedRule(rule.ToString(), rule.Window > 0 ? MissedRuleReason.TooFarApart : MissedRuleReason.BlockCut, null), rule.Window > 0 ? [rule.Keys[0]] : []);
    }
}
