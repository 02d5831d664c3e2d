namespace Linkage.Similarity;

/// <summary>Writes the ratio that each distance of <see cref="Indel"/> gives, or 0 below the cut-off.</summary>
internal readonly ref struct RatioList(PreparedStrings values, PairList pairs, Span<double> similarities, double cutoff) : IDistanceSink
{
    private readonly Span<double> _similarities = similarities;

    public int Cutoff => int.MaxValue;

    public void Put(int pair, int distance)
    {
        int total = values.LengthOf(pairs.Left(pair)) + values.LengthOf(pairs.Right(pair));
        _similarities[pair] = EditBudget.AtLeast(EditBudget.Similarity(distance, total), cutoff);
    }
}
