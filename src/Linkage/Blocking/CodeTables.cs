using System.Collections.Concurrent;

namespace Linkage.Blocking;

// The code tables that the rules of one run share: each key is worked out once, however many rules use it.
internal sealed class CodeTables(RecordTable table)
{
    private readonly ConcurrentDictionary<BlockingKey, Lazy<CodeTable>> _tables = new();

    public CodeTable Of(BlockingKey key) =>
        _tables.GetOrAdd(key, missing => new Lazy<CodeTable>(() => CodeTable.Create(table.Column(missing.FieldName).Values, missing))).Value;
}
