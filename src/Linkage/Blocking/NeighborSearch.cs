using System.Runtime.InteropServices;
using Linkage.Similarity;

namespace Linkage.Blocking;

// Finds near values among those that share a deletion variant, for one part of the hashes at a time, so that memory stays small.
internal sealed class NeighborSearch(ColumnValues values, int distance, int parts)
{
    private readonly DeletionKeys _deletions = new(distance);
    private readonly List<(ulong Hash, DeletionKeys.Role Role)> _keys = [];
    private readonly List<ulong> _hashes = [];
    private readonly List<int> _owners = [];

    // Pairs of canonical numbers, the smaller one in the upper half.
    public HashSet<ulong> Find(int part, CancellationToken cancellationToken)
    {
        _hashes.Clear();
        _owners.Clear();
        for (int canonical = 1; canonical <= values.CanonicalCount; canonical++)
        {
            if (canonical % 4096 == 0)
                cancellationToken.ThrowIfCancellationRequested();
            AddKeys(canonical, part);
        }

        Span<ulong> hashes = CollectionsMarshal.AsSpan(_hashes);
        Span<int> owners = CollectionsMarshal.AsSpan(_owners);
        RadixSort.Sort(hashes, owners, 32);
        HashSet<ulong> found = [];
        int start = 0;
        for (int i = 1; i <= hashes.Length; i++)
        {
            if (i < hashes.Length && hashes[i] == hashes[start])
                continue;
            if (i - start > 1)
                AddPairs(owners[start..i], found, cancellationToken);
            start = i;
        }

        return found;
    }

    // An owner is a canonical number and the key's role in the lowest two bits, 30 bits for the number. A part is chosen by the upper half of the hash and
    // sorted by the lower half: a chance meeting costs one comparison too many.
    private void AddKeys(int canonical, int part)
    {
        _keys.Clear();
        _deletions.Collect(values.CanonicalText(canonical), _keys);
        foreach ((ulong hash, DeletionKeys.Role role) in _keys)
        {
            if ((int)(((hash >> 32) * (ulong)parts) >> 32) != part)
                continue;
            _hashes.Add((uint)hash);
            _owners.Add(checked((canonical << 2) | (int)role));
        }
    }

    private void AddPairs(ReadOnlySpan<int> owners, HashSet<ulong> found, CancellationToken cancellationToken)
    {
        for (int i = 0; i < owners.Length; i++)
        {
            if (i > 0 && owners[i] == owners[i - 1])
                continue;
            if (owners.Length > 1000)
                cancellationToken.ThrowIfCancellationRequested();
            for (int j = i + 1; j < owners.Length; j++)
            {
                if (owners[j] != owners[j - 1] && Meet(owners[i] & 3, owners[j] & 3))
                    AddIfNear(owners[i] >>> 2, owners[j] >>> 2, found);
            }
        }
    }

    private static bool Meet(int left, int right) => left + right is 0 or ((int)DeletionKeys.Role.Longer + (int)DeletionKeys.Role.Shorter);

    private void AddIfNear(int left, int right, HashSet<ulong> found)
    {
        if (left == right)
            return;
        ulong pair = ((ulong)Math.Min(left, right) << 32) | (uint)Math.Max(left, right);
        if (!found.Contains(pair) && OptimalStringAlignment.Distance(values.CanonicalText(left), values.CanonicalText(right), distance) <= distance)
            found.Add(pair);
    }
}
