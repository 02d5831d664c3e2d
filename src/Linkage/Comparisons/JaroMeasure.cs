using Linkage.Similarity;

namespace Linkage.Comparisons;

/// <summary>Jaro similarity of canonical texts.</summary>
internal sealed class JaroMeasure(int place, ComparedColumn column, double[] thresholds) : PairMeasure(place)
{
    protected override void Grade(ReadOnlySpan<int> left, ReadOnlySpan<int> right, Span<byte> grades) =>
        Jaro.Grades(column.Prepared, left, right, thresholds, grades);
}
