using System.Collections.Concurrent;

namespace Linkage.Blocking;

// What the rules of one index share of the columns of a table: each is worked out once, however many rules use it.
internal sealed class IndexedKeys(RecordTable table, int threads, CancellationToken cancellationToken)
{
    private readonly ConcurrentDictionary<BlockingKey, Lazy<ValueHashes>> _hashes = new();
    private readonly ConcurrentDictionary<BlockingKey, Lazy<GramRanks?>> _grams = new();
    private readonly ConcurrentDictionary<BlockingKey, Lazy<NearTexts>> _near = new();

    public ValueHashes HashesOf(BlockingKey key) =>
        _hashes.GetOrAdd(key, missing => new Lazy<ValueHashes>(() => ValueHashes.Create(ValuesOf(missing), missing, GramsOf(missing), threads, cancellationToken))).Value;

    // Null for a key that is not of q-grams.
    public GramRanks? GramsOf(BlockingKey key) =>
        _grams.GetOrAdd(key, missing => new Lazy<GramRanks?>(() => ValueCoder.GramsFor(ValuesOf(missing), missing))).Value;

    // Null for a key that is not of an edit distance.
    public NearTexts? NearOf(BlockingKey key) => key.Kind != BlockingKeyKind.Within ? null :
        _near.GetOrAdd(key, missing => new Lazy<NearTexts>(() => NearTexts.Create(ValuesOf(missing), missing.Number, cancellationToken))).Value;

    private ColumnValues ValuesOf(BlockingKey key) => table.Column(key.FieldName).Values;
}
