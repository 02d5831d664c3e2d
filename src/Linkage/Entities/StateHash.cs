using System.Security.Cryptography;
using System.Text;

namespace Linkage;

/// <summary>The hash of which record belongs to which entity.</summary>
internal static class StateHash
{
    public static string Of(IEnumerable<KindResolution> kinds)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (KindResolution kind in kinds)
        {
            for (int row = 0; row < kind.Table.Count; row++)
            {
                hash.AppendData(Encoding.UTF8.GetBytes(kind.Table.IdOf(row).ToString()));
                hash.AppendData(Encoding.UTF8.GetBytes(kind.Partition.IdOf(kind.Partition.EntityOfRow(row)).Value));
            }
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
