namespace Linkage.Similarity;

/// <summary>Writes how many of the ascending limits a distance exceeds.</summary>
internal readonly ref struct DistanceGrades : IDistanceSink
{
    private readonly ReadOnlySpan<int> _limits;
    private readonly Span<byte> _grades;

    public DistanceGrades(ReadOnlySpan<int> limits, Span<byte> grades)
    {
        _limits = limits;
        _grades = grades;
        grades.Fill((byte)limits.Length);
    }

    public int Cutoff => _limits.IsEmpty ? 0 : Math.Max(0, _limits[^1]);

    public void Put(int pair, int distance)
    {
        int missed = 0;
        foreach (int limit in _limits)
            missed += distance <= limit ? 0 : 1;
        _grades[pair] = (byte)missed;
    }
}
