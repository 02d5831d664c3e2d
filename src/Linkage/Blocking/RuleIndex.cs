namespace Linkage.Blocking;

// One rule, ready to be asked which rows of a table it would propose for a record of another table. Immutable.
internal abstract class RuleIndex
{
    // Appends the rows as runs; a row can be in several.
    public abstract void Meet(SourceRecord probe, int rule, List<PostingRun> runs);

    public static RuleIndex Create(RecordTable table, BlockingRule rule, IndexedKeys keys, CancellationToken cancellationToken) =>
        rule.Window > 0 ? new SortedRuleIndex(table, rule) : KeyRuleIndex.Create(table, rule, keys, cancellationToken);
}
