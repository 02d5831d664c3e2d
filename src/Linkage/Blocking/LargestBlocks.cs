using System.Collections.Immutable;

namespace Linkage.Blocking;

// The blocks of all rules that have most pairs. A sorted neighbourhood has no block worth naming: it is the whole table.
internal static class LargestBlocks
{
    public static ImmutableArray<ForecastBlock> Of(RecordTable table, ImmutableArray<BlockingRule> rules, PairGenerator generator, int most)
    {
        PriorityQueue<Entry, Entry> largest = new();
        for (int rule = 0; rule < rules.Length && most > 0; rule++)
        {
            if (rules[rule].Window == 0)
                Collect(generator.Blocks(rule), rule, most, largest);
        }

        List<Entry> entries = [];
        while (largest.TryDequeue(out Entry entry, out _))
            entries.Add(entry);
        entries.Reverse();
        return [.. entries.Select(entry => Describe(table, rules[entry.Rule], generator.Blocks(entry.Rule), entry))];
    }

    private static void Collect(RuleBlocks blocks, int rule, int most, PriorityQueue<Entry, Entry> largest)
    {
        for (int block = 0; block < blocks.BlockCount; block++)
        {
            Entry entry = new(PossiblePairs(blocks, block), rule, block);
            if (largest.Count < most)
                largest.Enqueue(entry, entry);
            else if (entry.CompareTo(largest.Peek()) > 0)
                largest.EnqueueDequeue(entry, entry);
        }
    }

    private static long PossiblePairs(RuleBlocks blocks, int block)
    {
        long records = blocks.RowsOf(block).Length;
        long heads = blocks.HeadsOf(block);
        return heads > 0 ? heads * (records - heads) : BlockCap.Pairs(records, 0);
    }

    private static ForecastBlock Describe(RecordTable table, BlockingRule rule, RuleBlocks blocks, Entry entry)
    {
        ReadOnlySpan<int> rows = blocks.RowsOf(entry.Block);
        int heads = blocks.HeadsOf(entry.Block);
        return new ForecastBlock(rule.ToString(), rows.Length, entry.Pairs, blocks.CostBefore(entry.Block + 1) - blocks.CostBefore(entry.Block))
        {
            Key = SharedKeyText.Of(table, rule, heads > 0 ? rows[..heads] : rows),
        };
    }

    // Among blocks of equal size the first counts as the largest.
    private readonly record struct Entry(long Pairs, int Rule, int Block) : IComparable<Entry>
    {
        public int CompareTo(Entry other) =>
            Pairs != other.Pairs ? Pairs.CompareTo(other.Pairs)
            : Rule != other.Rule ? other.Rule.CompareTo(Rule)
            : other.Block.CompareTo(Block);
    }
}
