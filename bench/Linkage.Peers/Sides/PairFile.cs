using System.Runtime.InteropServices;

namespace Linkage.Peers.Sides;

/// <summary>Files of pairs (left id, right id, weight), sorted by ids, and of the smallest id of each record's cluster.</summary>
internal static class PairFile
{
    public static void Write(string path, ulong[] keys, double[] weights)
    {
        Array.Sort(keys, weights);
        using FileStream file = File.Create(path);
        for (int i = 0; i < keys.Length; i++)
        {
            file.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<ulong>(in keys[i])));
            file.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<double>(in weights[i])));
        }
    }

    public static ulong KeyOf(int one, int other) => ((ulong)Math.Min(one, other) << 32) | (uint)Math.Max(one, other);

    public static void WriteClusters(string path, int[] labels) => File.WriteAllBytes(path, MemoryMarshal.AsBytes(labels.AsSpan()));

    /// <summary>Whether two files hold the same pairs, and the greatest difference of their weights in bits.</summary>
    public static (bool SamePairs, double Difference) Compare(string one, string other)
    {
        using BinaryReader left = new(new BufferedStream(File.OpenRead(one), 1 << 20));
        using BinaryReader right = new(new BufferedStream(File.OpenRead(other), 1 << 20));
        if (left.BaseStream.Length != right.BaseStream.Length)
            return (false, double.PositiveInfinity);
        double difference = 0;
        for (long i = left.BaseStream.Length / 16; i > 0; i--)
        {
            if (left.ReadUInt64() != right.ReadUInt64())
                return (false, double.PositiveInfinity);
            difference = Math.Max(difference, Math.Abs(left.ReadDouble() - right.ReadDouble()));
        }

        return (true, difference);
    }
}
