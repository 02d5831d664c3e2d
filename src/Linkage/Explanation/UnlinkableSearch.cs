using System.Collections.Immutable;
using Linkage.Blocking;

namespace Linkage;

/// <summary>Finds the records that cannot be linked: it weighs each with itself, and looks whether some rule has all its keys.</summary>
internal static class UnlinkableSearch
{
    public static UnlinkableRecords Of(KindResolution kind, PairScorer scorer)
    {
        (BlockingKey Key, bool[] Has)[][] rules = KeysOf(kind);
        double needed = kind.Threshold!.LinkWeight.Bits;
        ImmutableArray<UnlinkableRecord>.Builder found = ImmutableArray.CreateBuilder<UnlinkableRecord>();
        for (int row = 0; row < kind.Table.Count; row++)
        {
            MatchWeight self = scorer.Score(row, row).Weight;
            bool weak = self.Bits < needed;
            bool unproposed = !Array.Exists(rules, rule => Array.TrueForAll(rule, key => HasKey(kind.Table, key.Key, key.Has, row)));
            if (weak || unproposed)
                found.Add(new UnlinkableRecord(kind.Table.IdOf(row), !weak ? UnlinkableReason.NeverProposed : unproposed ? UnlinkableReason.TooWeakAndNeverProposed : UnlinkableReason.TooWeak, self));
        }

        return new UnlinkableRecords(kind.Kind, kind.Table.Count, found.ToImmutable());
    }

    // Of each key of each rule, which values of its column have one.
    private static (BlockingKey Key, bool[] Has)[][] KeysOf(KindResolution kind)
    {
        Dictionary<BlockingKey, bool[]> known = [];
        foreach (BlockingKey key in kind.Model!.Settings.BlockingRules.SelectMany(rule => rule.Keys).Distinct().Where(key => kind.Table.HasColumn(key.FieldName)))
            known.Add(key, HavingKeys(kind.Table.Column(key.FieldName).Values, key));
        return [.. kind.Model.Settings.BlockingRules.Where(rule => rule.Keys.All(known.ContainsKey)).Select(rule => rule.Keys.Select(key => (key, known[key])).ToArray())];
    }

    private static bool[] HavingKeys(ColumnValues values, BlockingKey key)
    {
        bool[] has = new bool[values.Count + 1];
        if (key.Kind == BlockingKeyKind.Sorted)
        {
            for (int id = 1; id < has.Length; id++)
                has[id] = values.CanonicalIdOf(id) != 0;
            return has;
        }

        (int[] offsets, _) = ValueCoder.Hashes(values, key, 1, CancellationToken.None);
        for (int id = 1; id < has.Length; id++)
            has[id] = offsets[id + 1] > offsets[id];
        return has;
    }

    private static bool HasKey(RecordTable table, BlockingKey key, bool[] has, int row)
    {
        foreach (int value in table.Column(key.FieldName).ValuesOf(row))
        {
            if (has[value])
                return true;
        }

        return false;
    }
}
