namespace Linkage.Similarity;

/// <summary>Writes the distances up to the cut-off, and the cut-off + 1 for the others.</summary>
internal readonly ref struct DistanceList : IDistanceSink
{
    private readonly Span<int> _distances;

    public DistanceList(Span<int> distances, int cutoff)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cutoff);
        _distances = distances;
        Cutoff = cutoff;
        distances.Fill(Math.Min(cutoff, int.MaxValue - 1) + 1);
    }

    public int Cutoff { get; }

    public void Put(int pair, int distance) => _distances[pair] = distance <= Cutoff ? distance : Cutoff + 1;
}
