namespace Linkage.Blocking;

// The keys that are near a key: under each edit-distance key of the rule the value itself or one of its neighbours, under the others the same. Where fields
// are exchanged, the key of the exchanged values alone.
internal sealed class NearKeys
{
    private readonly KeySpace _space;
    private readonly (int Place, ValueNeighbors Neighbors)[] _near;
    private readonly SwappedKeys? _swapped;

    // Place 0 of the space is the source's.
    public NearKeys(BlockingRule rule, KeySpace space, CodeTables tables, SwappedKeys? swapped = null)
    {
        _swapped = swapped;
        _space = space;
        _near = [.. Enumerable.Range(0, rule.Keys.Length)
            .Where(i => rule.Keys[i].Kind == BlockingKeyKind.Within)
            .Select(i => (i + 1, tables.NeighborsOf(rule.Keys[i])))];
    }

    // The key itself comes first.
    public void Of(ulong key, List<ulong> keys)
    {
        keys.Clear();
        if (_swapped is not null)
        {
            if (_swapped.Of(key) is ulong swapped)
                keys.Add(swapped);
            return;
        }

        keys.Add(key);
        foreach ((int place, ValueNeighbors neighbors) in _near)
        {
            int own = _space.CodeAt(key, place);
            int before = keys.Count;
            foreach (int other in neighbors.Of(own))
            {
                ulong step = (ulong)((long)other - own) * _space.Weights[place];
                for (int i = 0; i < before; i++)
                    keys.Add(keys[i] + step);
            }
        }
    }
}
