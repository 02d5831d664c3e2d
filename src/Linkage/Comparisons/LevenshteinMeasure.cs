using Linkage.Similarity;

namespace Linkage.Comparisons;

/// <summary>Levenshtein distance of canonical texts.</summary>
internal sealed class LevenshteinMeasure(int place, ComparedColumn column, int[] limits) : PairMeasure(place)
{
    protected override void Grade(ReadOnlySpan<int> left, ReadOnlySpan<int> right, Span<byte> grades) =>
        Levenshtein.Grades(column.Prepared, left, right, limits, grades);
}
