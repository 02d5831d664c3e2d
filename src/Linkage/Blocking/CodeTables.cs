using System.Collections.Concurrent;

namespace Linkage.Blocking;

// The code tables that the rules of one run share: each key is worked out once, however many rules use it.
internal sealed class CodeTables(RecordTable table, int threads, CancellationToken cancellationToken)
{
    private readonly ConcurrentDictionary<BlockingKey, Lazy<CodeTable>> _tables = new();
    private readonly ConcurrentDictionary<BlockingKey, Lazy<ValueNeighbors>> _neighbors = new();

    public int Threads => threads;

    public CodeTable Of(BlockingKey key) =>
        _tables.GetOrAdd(key, missing => new Lazy<CodeTable>(() => CodeTable.Create(table.Column(missing.FieldName).Values, missing, threads, cancellationToken))).Value;

    public ValueNeighbors NeighborsOf(BlockingKey key) =>
        _neighbors.GetOrAdd(key, missing => new Lazy<ValueNeighbors>(() => ValueNeighbors.Create(table.Column(missing.FieldName).Values, missing.Number, threads, cancellationToken))).Value;
}
