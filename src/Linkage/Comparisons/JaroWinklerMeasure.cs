using Linkage.Similarity;

namespace Linkage.Comparisons;

/// <summary>Jaro-Winkler similarity of canonical texts.</summary>
internal sealed class JaroWinklerMeasure(int place, ComparedColumn column, double[] thresholds) : PairMeasure(place)
{
    protected override void Grade(ReadOnlySpan<int> left, ReadOnlySpan<int> right, Span<byte> grades) =>
        JaroWinkler.Grades(column.Prepared, left, right, thresholds, grades);
}
