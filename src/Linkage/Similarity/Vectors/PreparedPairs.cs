using System.Runtime.InteropServices;

namespace Linkage.Similarity;

/// <summary>Checks the arguments of a batch of scattered pairs and hands it to its kernel.</summary>
internal static unsafe class PreparedPairs
{
    public static void Similarities<TRule>(PreparedStrings values, ReadOnlySpan<IndexPair> pairs, Span<double> similarities, double cutoff)
        where TRule : struct, IJaroRule
    {
        ReadOnlySpan<int> indices = Check(values, pairs, similarities.Length, nameof(similarities));
        fixed (int* left = indices)
        {
            JaroBatch<TRule, SimilarityList>.Run(values, new PairList(left, left + 1, 2, pairs.Length), new SimilarityList(similarities[..pairs.Length], cutoff));
            GC.KeepAlive(values);
        }
    }

    /// <summary>Grades pairs by the first of descending thresholds that they reach.</summary>
    /// <param name="values">The prepared values.</param>
    /// <param name="left">The left index of each pair.</param>
    /// <param name="right">The right index of each pair.</param>
    /// <param name="thresholds">The thresholds, descending.</param>
    /// <param name="useful">How many of the thresholds, from the first, matter for each pair: from 1 on; empty where all do. A pair that reaches none of these gets its grade
    /// or that of a pair that reaches no threshold at all.</param>
    /// <param name="grades">Receives the grades.</param>
    public static void Grades<TRule>(
        PreparedStrings values, ReadOnlySpan<int> left, ReadOnlySpan<int> right, ReadOnlySpan<double> thresholds, ReadOnlySpan<byte> useful, Span<byte> grades)
        where TRule : struct, IJaroRule
    {
        fixed (int* leftIndices = left, rightIndices = right)
        {
            JaroBatch<TRule, SimilarityGrades>.Run(values, new PairList(leftIndices, rightIndices, 1, left.Length), new SimilarityGrades(thresholds, useful, grades[..left.Length]));
            GC.KeepAlive(values);
        }
    }

    public static void Ratios(PreparedStrings values, ReadOnlySpan<IndexPair> pairs, Span<double> similarities, double cutoff)
    {
        ReadOnlySpan<int> indices = Check(values, pairs, similarities.Length, nameof(similarities));
        fixed (int* left = indices)
        {
            PairList list = new(left, left + 1, 2, pairs.Length);
            EditBatch<IndelRule, RatioList>.Run(values, list, new RatioList(values, list, similarities[..pairs.Length], cutoff));
            GC.KeepAlive(values);
        }
    }

    public static void Distances<TMeasure>(PreparedStrings values, ReadOnlySpan<IndexPair> pairs, Span<int> distances, int cutoff)
        where TMeasure : struct, IEditMeasure
    {
        ReadOnlySpan<int> indices = Check(values, pairs, distances.Length, nameof(distances));
        fixed (int* left = indices)
        {
            EditBatch<TMeasure, DistanceList>.Run(values, new PairList(left, left + 1, 2, pairs.Length), new DistanceList(distances[..pairs.Length], cutoff));
            GC.KeepAlive(values);
        }
    }

    public static void Grades<TMeasure>(PreparedStrings values, ReadOnlySpan<int> left, ReadOnlySpan<int> right, ReadOnlySpan<int> limits, Span<byte> grades)
        where TMeasure : struct, IEditMeasure
    {
        fixed (int* leftIndices = left, rightIndices = right)
        {
            EditBatch<TMeasure, DistanceGrades>.Run(values, new PairList(leftIndices, rightIndices, 1, left.Length), new DistanceGrades(limits, grades[..left.Length]));
            GC.KeepAlive(values);
        }
    }

    /// <summary>Checks the arguments and gives the indices of the pairs one after the other.</summary>
    public static ReadOnlySpan<int> Check(PreparedStrings values, ReadOnlySpan<IndexPair> pairs, int room, string name)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (room < pairs.Length)
            throw new ArgumentException($"There are {pairs.Length} pairs and room for {room} answers.", name);
        ReadOnlySpan<int> indices = MemoryMarshal.Cast<IndexPair, int>(pairs);
        values.CheckIndices(indices, nameof(pairs));
        return indices;
    }
}
