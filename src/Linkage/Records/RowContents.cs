using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Linkage;

/// <summary>Hashes what each row of a batch says: the values of all its records and what its links say, but not its place.</summary>
/// <remarks>Rows that repeat a key are numbered in the order of this hash, so that all records of a row get the same number, whatever the order of the rows.</remarks>
internal sealed class RowContents
{
    private readonly List<ulong> _hashes = [];

    /// <summary>Hashes the rows; the result has the row's hash for each record, and is valid until the next call.</summary>
    public ReadOnlySpan<ulong> Of(RecordBatch batch)
    {
        _hashes.Clear();
        ReadOnlySpan<BatchRecord> records = batch.Records;
        int link = 0;
        for (int from = 0; from < records.Length;)
        {
            int to = from + 1;
            while (to < records.Length && SameRow(records[from], records[to]))
                to++;
            ulong hash = HashOf(batch, records[from..to]);
            hash = AddLinks(batch.Links, ref link, records[from].Place, hash);
            for (; from < to; from++)
                _hashes.Add(hash);
        }
        return CollectionsMarshal.AsSpan(_hashes);
    }

    // Records without a place stand for themselves.
    private static bool SameRow(in BatchRecord first, in BatchRecord other) => first.Row == other.Row && first.Place != default && first.Origin.File == other.Origin.File;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ulong HashOf(RecordBatch batch, ReadOnlySpan<BatchRecord> records)
    {
        ulong hash = 0;
        foreach (ref readonly BatchRecord record in records)
        {
            ValidTime valid = batch.ValidOf(record);
            hash = TextHash.Join(hash, TextHash.Of(record.Origin.Name));
            foreach (ulong value in batch.HashesOf(record))
                hash = TextHash.Join(hash, value);
            hash = TextHash.Join(hash, (ulong)(valid.From?.UtcTicks ?? 0));
            hash = TextHash.Join(hash, (ulong)(valid.To?.UtcTicks ?? 0));
        }
        return hash;
    }

    // Links come in the order of their rows, as records do; a row may have links and no record.
    private static ulong AddLinks(ReadOnlySpan<BatchLink> links, ref int next, SourceRow place, ulong hash)
    {
        if (place == default)
            return hash;
        while (next < links.Length && links[next].Place != place && links[next].Place.Row < place.Row)
            next++;
        for (; next < links.Length && links[next].Place == place; next++)
        {
            BatchLink link = links[next];
            hash = TextHash.Join(hash, TextHash.Of(link.Type));
            hash = TextHash.Join(hash, TextHash.Of(link.Role ?? ""));
            hash = TextHash.Join(hash, TextHash.Of(link.From.Key ?? ""));
            hash = TextHash.Join(hash, TextHash.Of(link.To.Key ?? ""));
            hash = TextHash.Join(hash, (ulong)(link.At?.UtcTicks ?? 0));
            hash = TextHash.Join(hash, (ulong)(link.Until?.UtcTicks ?? 0));
        }
        return hash;
    }
}
