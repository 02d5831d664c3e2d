namespace Linkage.Evaluation;

/// <summary>Keeps those of many pairs that have the smallest hashes: a random sample, whatever the order in which they come.</summary>
internal sealed class SmallestHashes(int most)
{
    // The largest hash comes out first.
    private readonly PriorityQueue<(ulong Hash, CandidatePair Pair, double Weight), ulong> _kept = new(Comparer<ulong>.Create((a, b) => b.CompareTo(a)));

    /// <summary>Gets how many pairs there were.</summary>
    public long Seen { get; private set; }

    public void Add(ulong hash, CandidatePair pair, double weight)
    {
        Seen++;
        if (_kept.Count < most)
            _kept.Enqueue((hash, pair, weight), hash);
        else if (hash < _kept.Peek().Hash)
            _kept.EnqueueDequeue((hash, pair, weight), hash);
    }

    /// <summary>Gets so many of those kept, by their hashes.</summary>
    public IEnumerable<(ulong Hash, CandidatePair Pair, double Weight)> Smallest(int count) =>
        _kept.UnorderedItems.Select(item => item.Element).OrderBy(item => item.Hash).ThenBy(item => item.Pair.Left).ThenBy(item => item.Pair.Right).Take(count);
}
