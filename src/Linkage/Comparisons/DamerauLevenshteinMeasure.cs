using Linkage.Similarity;

namespace Linkage.Comparisons;

/// <summary>Damerau-Levenshtein distance of canonical texts.</summary>
internal sealed class DamerauLevenshteinMeasure(int place, ComparedColumn column, int[] limits) : PairMeasure(place)
{
    protected override void Grade(ReadOnlySpan<int> left, ReadOnlySpan<int> right, Span<byte> grades) =>
        DamerauLevenshtein.Grades(column.Prepared, left, right, limits, grades);
}
