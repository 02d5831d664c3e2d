using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Linkage;

/// <summary>The hash of which record belongs to which entity.</summary>
internal static class StateHash
{
    // Many small pieces cost more than hashing them.
    private const int FlushAt = 1 << 16;

    public static string Of(IEnumerable<KindResolution> kinds)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        ArrayBufferWriter<byte> buffer = new(2 * FlushAt);
        foreach (KindResolution kind in kinds)
        {
            for (int row = 0; row < kind.Table.Count; row++)
            {
                Encoding.UTF8.GetBytes(kind.Table.IdOf(row).ToString(), buffer);
                Encoding.UTF8.GetBytes(kind.Partition.IdOf(kind.Partition.EntityOfRow(row)).Value, buffer);
                if (buffer.WrittenCount >= FlushAt)
                    Flush(hash, buffer);
            }
        }

        Flush(hash, buffer);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Flush(IncrementalHash hash, ArrayBufferWriter<byte> buffer)
    {
        hash.AppendData(buffer.WrittenSpan);
        buffer.ResetWrittenCount();
    }
}
