namespace Linkage.Similarity;

/// <summary>Writes how many of the descending thresholds a similarity misses.</summary>
internal readonly ref struct SimilarityGrades : ISimilaritySink
{
    private readonly ReadOnlySpan<double> _thresholds;
    private readonly Span<byte> _grades;

    public SimilarityGrades(ReadOnlySpan<double> thresholds, ReadOnlySpan<byte> useful, Span<byte> grades)
    {
        _thresholds = thresholds;
        Useful = useful;
        _grades = grades;
        grades.Fill((byte)thresholds.Length);
    }

    public double Cutoff => _thresholds.IsEmpty ? double.PositiveInfinity : _thresholds[^1];

    public int CutoffCount => Math.Max(1, _thresholds.Length);

    public ReadOnlySpan<byte> Useful { get; }

    public double CutoffAt(int index) => _thresholds.IsEmpty ? Cutoff : _thresholds[index];

    public void Put(int pair, double similarity)
    {
        int missed = 0;
        foreach (double threshold in _thresholds)
            missed += similarity >= threshold ? 0 : 1;
        _grades[pair] = (byte)missed;
    }
}
