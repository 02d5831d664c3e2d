namespace Linkage.Similarity;

/// <summary>Writes the similarities that reach the cut-off, and 0 for the others.</summary>
internal readonly ref struct SimilarityList : ISimilaritySink
{
    private readonly Span<double> _similarities;

    public SimilarityList(Span<double> similarities, double cutoff)
    {
        _similarities = similarities;
        Cutoff = cutoff;
        similarities.Clear();
    }

    public double Cutoff { get; }

    public int CutoffCount => 1;

    public ReadOnlySpan<byte> Useful => [];

    public double CutoffAt(int index) => Cutoff;

    public void Put(int pair, double similarity) => _similarities[pair] = EditBudget.AtLeast(similarity, Cutoff);
}
