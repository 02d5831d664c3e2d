using System.Collections.Immutable;
using Linkage.Blocking;

namespace Linkage.Tests.Blocking;

// The plain twin of PairGenerator: compares the key sets of all pairs of rows. Knows no cutting.
internal static class ReferencePairs
{
    public static Dictionary<CandidatePair, int> Of(RecordTable table, ImmutableArray<BlockingRule> rules, LinkType linkType)
    {
        Dictionary<CandidatePair, int> pairs = [];
        for (int rule = 0; rule < rules.Length; rule++)
        {
            HashSet<string>[] keys = [.. Enumerable.Range(0, table.Count).Select(row => KeysOf(table, row, rules[rule]))];
            foreach (CandidatePair pair in AllPairs(table, linkType))
            {
                if (keys[pair.Left].Overlaps(keys[pair.Right]))
                    pairs.TryAdd(pair, rule);
            }
        }

        return pairs;
    }

    // The pairs of a rule's blocks of so many rows at most; where only records of one source are compared, each source has blocks of its own.
    public static HashSet<CandidatePair> OfSmallBlocks(RecordTable table, BlockingRule rule, LinkType linkType, int most)
    {
        HashSet<string>[] keys = [.. Enumerable.Range(0, table.Count).Select(row => KeysOf(table, row, rule).Select(key => linkType == LinkType.DedupeOnly ? table.SourceOf(row) + key : key).ToHashSet())];
        Dictionary<string, int> sizes = keys.SelectMany(own => own).GroupBy(key => key).ToDictionary(group => group.Key, group => group.Count());
        return [.. AllPairs(table, linkType).Where(pair => keys[pair.Left].Any(key => sizes[key] <= most && keys[pair.Right].Contains(key)))];
    }

    public static IEnumerable<CandidatePair> AllPairs(RecordTable table, LinkType linkType)
    {
        for (int left = 0; left < table.Count; left++)
        {
            for (int right = left + 1; right < table.Count; right++)
            {
                bool same = table.SourceOf(left) == table.SourceOf(right);
                if (linkType == LinkType.LinkAndDedupe || same == (linkType == LinkType.DedupeOnly))
                    yield return new CandidatePair(left, right);
            }
        }
    }

    private static HashSet<string> KeysOf(RecordTable table, int row, BlockingRule rule)
    {
        IEnumerable<string> product = [""];
        foreach (BlockingKey key in rule.Keys)
        {
            ValueColumn column = table.Column(key.FieldName);
            string[] texts = [.. column.ValuesOf(row).ToArray().Select(column.Values.Canonical)];
            product = [.. product.SelectMany(start => texts.SelectMany(text => TextKeys(text, key)).Select(end => start + "\n" + end))];
        }

        return [.. product];
    }

    private static IEnumerable<string> TextKeys(string text, BlockingKey key) => key.Kind switch
    {
        BlockingKeyKind.Value => [text],
        BlockingKeyKind.Prefix => [text[..Math.Min(text.Length, key.Number)]],
        BlockingKeyKind.Suffix => [text[Math.Max(0, text.Length - key.Number)..]],
        BlockingKeyKind.Tokens => text.Split(' '),
        _ => throw new NotSupportedException(),
    };
}
