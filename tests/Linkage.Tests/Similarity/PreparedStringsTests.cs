using FsCheck.Xunit;

namespace Linkage.Similarity;

/// <summary>Every batch form gives for each pair what the plain reference gives for its texts.</summary>
[Properties(Arbitrary = [typeof(TextColumns)], MaxTest = 150)]
public sealed class PreparedStringsTests
{
    private delegate void DistanceBatch(PreparedStrings values, ReadOnlySpan<IndexPair> pairs, Span<int> distances, int cutoff);

    private delegate void SimilarityBatch(PreparedStrings values, ReadOnlySpan<IndexPair> pairs, Span<double> similarities, double cutoff);

    private delegate void DistanceQuery(ReadOnlySpan<char> query, PreparedStrings values, Span<int> distances, int cutoff);

    private delegate void SimilarityQuery(ReadOnlySpan<char> query, PreparedStrings values, Span<double> similarities, double cutoff);

    private delegate void DistanceGrading(PreparedStrings values, ReadOnlySpan<int> left, ReadOnlySpan<int> right, ReadOnlySpan<int> limits, Span<byte> grades);

    private delegate void SimilarityGrading(PreparedStrings values, ReadOnlySpan<int> left, ReadOnlySpan<int> right, ReadOnlySpan<double> thresholds, ReadOnlySpan<byte> useful, Span<byte> grades);

    [Fact]
    public void Create_AnyValues_KeepsTextsUnderTheirIndices()
    {
        PreparedStrings values = PreparedStrings.Create(["", "สมชาย", "b", "b", new string('x', 300)]);
        Assert.Equal(5, values.Count);
        Assert.Equal("สมชาย", values[1]);
        Assert.Equal(300, values[4].Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => values[5]);
        Assert.Throws<ArgumentOutOfRangeException>(() => values[-1]);
    }

    [Fact]
    public void Create_NoValues_IsEmpty()
    {
        PreparedStrings values = PreparedStrings.Create(ReadOnlySpan<string>.Empty);
        Assert.Equal(0, values.Count);
        Levenshtein.Distances(values, [], []);
    }

    [Fact]
    public void Create_NullValue_Throws() => Assert.Throws<ArgumentException>(() => PreparedStrings.Create(["a", null!]));

    [Fact]
    public void Distances_IndexBeyondTheValues_Throws()
    {
        PreparedStrings values = PreparedStrings.Create(["a", "b"]);
        Assert.Throws<ArgumentOutOfRangeException>(() => Levenshtein.Distances(values, [new(0, 2)], new int[1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Levenshtein.Distances(values, [new(-1, 0)], new int[1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Levenshtein.Distances(values, [new(0, 1)], new int[1], -1));
        Assert.Throws<ArgumentException>(() => JaroWinkler.Similarities(values, [new(0, 1)], []));
    }

    [Fact]
    public void Batches_TwiceAsManyPairs_AllocateNoMore()
    {
        string[] texts = [.. Enumerable.Range(0, 200).Select(i => $"{(char)('a' + i % 26)}n{i % 7}a {(char)('a' + i % 5)}{new string('e', i % 20)}x lee{(i % 50 == 0 ? new string('z', 70) : "")}")];
        PreparedStrings values = PreparedStrings.Create(texts);
        IndexPair[] pairs = [.. Enumerable.Range(0, 2000).Select(i => new IndexPair(i % texts.Length, i * 31 % texts.Length))];
        int[] distances = new int[pairs.Length];
        double[] similarities = new double[pairs.Length];
        DistanceBatch[] distanceBatches = [Levenshtein.Distances, OptimalStringAlignment.Distances, DamerauLevenshtein.Distances, Indel.Distances, LongestCommonSubsequence.Distances];
        SimilarityBatch[] similarityBatches =
        [
            Jaro.Similarities, JaroWinkler.Similarities, Indel.Similarities, TokenSort.Similarities, TokenSet.Similarities, PartialRatio.Similarities, WeightedRatio.Similarities, MongeElkan.Similarities,
            (all, some, answers, cutoff) => SoftTfIdf.Similarities(all, some, static token => token.Length, 0.9, answers, cutoff),
            (all, some, answers, cutoff) => QGrams.JaccardSimilarities(all, some, answers, 2, cutoff),
            (all, some, answers, cutoff) => QGrams.DiceSimilarities(all, some, answers, 2, cutoff),
            (all, some, answers, cutoff) => QGrams.CosineSimilarities(all, some, answers, 2, cutoff),
        ];

        foreach (DistanceBatch batch in distanceBatches)
            Assert.True(AllocatesAsMuch(count => batch(values, pairs.AsSpan(0, count), distances, 3)), batch.Method.DeclaringType!.Name);
        foreach (SimilarityBatch batch in similarityBatches)
            Assert.True(AllocatesAsMuch(count => batch(values, pairs.AsSpan(0, count), similarities, 0.8)), batch.Method.DeclaringType!.Name);

        // A garbage collection may empty the shared pool of arrays, so that one of several passes has to do.
        bool AllocatesAsMuch(Action<int> run) => Enumerable.Range(0, 5).Any(_ => Allocated(() => run(pairs.Length / 2)) == Allocated(() => run(pairs.Length)));

        static long Allocated(Action action)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            action();
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Property]
    public bool Levenshtein_AnyColumn_EqualsReference(TextColumn column, byte cutoff) =>
        Distances(column, cutoff % 8, Levenshtein.Distances, Levenshtein.Grades, ReferenceEdits.Levenshtein);

    [Property]
    public bool OptimalStringAlignment_AnyColumn_EqualsReference(TextColumn column, byte cutoff) =>
        Distances(column, cutoff % 8, OptimalStringAlignment.Distances, OptimalStringAlignment.Grades, ReferenceEdits.OptimalStringAlignment);

    [Property]
    public bool DamerauLevenshtein_AnyColumn_EqualsReference(TextColumn column, byte cutoff) =>
        Distances(column, cutoff % 8, DamerauLevenshtein.Distances, DamerauLevenshtein.Grades, ReferenceEdits.DamerauLevenshtein);

    [Property]
    public bool Jaro_AnyColumn_EqualsReference(TextColumn column, byte cutoff) =>
        Similarities(column, cutoff % 101 / 100.0, Jaro.Similarities, Jaro.Grades, ReferenceJaro.Similarity);

    [Property]
    public bool JaroWinkler_AnyColumn_EqualsReference(TextColumn column, byte cutoff) =>
        Similarities(column, cutoff % 101 / 100.0, JaroWinkler.Similarities, JaroWinkler.Grades, ReferenceJaro.Winkler);

    [Property]
    public bool LevenshteinQuery_AnyColumn_EqualsReference(TextColumn column, TextPair query, byte cutoff) =>
        QueriedDistances(column, query.Left, cutoff % 8, Levenshtein.Distances, ReferenceEdits.Levenshtein);

    [Property]
    public bool OptimalStringAlignmentQuery_AnyColumn_EqualsReference(TextColumn column, TextPair query, byte cutoff) =>
        QueriedDistances(column, query.Left, cutoff % 8, OptimalStringAlignment.Distances, ReferenceEdits.OptimalStringAlignment);

    [Property]
    public bool DamerauLevenshteinQuery_AnyColumn_EqualsReference(TextColumn column, TextPair query, byte cutoff) =>
        QueriedDistances(column, query.Left, cutoff % 8, DamerauLevenshtein.Distances, ReferenceEdits.DamerauLevenshtein);

    [Property]
    public bool JaroQuery_AnyColumn_EqualsReference(TextColumn column, TextPair query, byte cutoff) =>
        QueriedSimilarities(column, query.Left, cutoff % 101 / 100.0, Jaro.Similarities, ReferenceJaro.Similarity);

    [Property]
    public bool JaroWinklerQuery_AnyColumn_EqualsReference(TextColumn column, TextPair query, byte cutoff) =>
        QueriedSimilarities(column, query.Left, cutoff % 101 / 100.0, JaroWinkler.Similarities, ReferenceJaro.Winkler);

    [Property]
    public bool Indel_AnyColumn_EqualsReference(TextColumn column, byte cutoff) =>
        Distances(column, cutoff % 8, Indel.Distances, null, ReferenceEdits.Indel);

    [Property]
    public bool IndelQuery_AnyColumn_EqualsReference(TextColumn column, TextPair query, byte cutoff) =>
        QueriedDistances(column, query.Left, cutoff % 8, Indel.Distances, ReferenceEdits.Indel);

    [Property]
    public bool LongestCommonSubsequence_AnyColumn_EqualsThatOfTexts(TextColumn column, TextPair query, byte cutoff) =>
        Distances(column, cutoff % 8, LongestCommonSubsequence.Distances, null, (a, b) => LongestCommonSubsequence.Distance(a, b))
        && QueriedDistances(column, query.Left, cutoff % 8, LongestCommonSubsequence.Distances, (a, b) => LongestCommonSubsequence.Distance(a, b));

    [Property]
    public bool IndelRatio_AnyColumn_EqualsThatOfTexts(TextColumn column, TextPair query, byte cutoff) =>
        Similarities(column, cutoff % 101 / 100.0, Indel.Similarities, null, (a, b) => Indel.Similarity(a, b))
        && QueriedSimilarities(column, query.Left, cutoff % 101 / 100.0, Indel.Similarities, (a, b) => Indel.Similarity(a, b));

    [Property]
    public bool TokenSort_AnyColumn_EqualsThatOfTexts(TextColumn column, TextPair query, byte cutoff) =>
        Similarities(column, cutoff % 101 / 100.0, TokenSort.Similarities, null, (a, b) => TokenSort.Similarity(a, b))
        && QueriedSimilarities(column, query.Left, cutoff % 101 / 100.0, TokenSort.Similarities, (a, b) => TokenSort.Similarity(a, b));

    [Property]
    public bool QGramJaccard_AnyColumn_EqualsThatOfTexts(TextColumn column, TextPair query, byte size, byte cutoff)
    {
        int units = size % 4 + 1;
        return Similarities(column, cutoff % 101 / 100.0, (values, pairs, similarities, least) => QGrams.JaccardSimilarities(values, pairs, similarities, units, least), null, (a, b) => QGrams.Jaccard(a, b, units))
            && QueriedSimilarities(column, query.Left, cutoff % 101 / 100.0, (text, values, similarities, least) => QGrams.JaccardSimilarities(text, values, similarities, units, least), (a, b) => QGrams.Jaccard(a, b, units));
    }

    [Property]
    public bool QGramDice_AnyColumn_EqualsThatOfTexts(TextColumn column, TextPair query, byte size, byte cutoff)
    {
        int units = size % 4 + 1;
        return Similarities(column, cutoff % 101 / 100.0, (values, pairs, similarities, least) => QGrams.DiceSimilarities(values, pairs, similarities, units, least), null, (a, b) => QGrams.Dice(a, b, units))
            && QueriedSimilarities(column, query.Left, cutoff % 101 / 100.0, (text, values, similarities, least) => QGrams.DiceSimilarities(text, values, similarities, units, least), (a, b) => QGrams.Dice(a, b, units));
    }

    [Property]
    public bool QGramCosine_AnyColumn_EqualsThatOfTexts(TextColumn column, TextPair query, byte size, byte cutoff)
    {
        int units = size % 4 + 1;
        return Similarities(column, cutoff % 101 / 100.0, (values, pairs, similarities, least) => QGrams.CosineSimilarities(values, pairs, similarities, units, least), null, (a, b) => QGrams.Cosine(a, b, units))
            && QueriedSimilarities(column, query.Left, cutoff % 101 / 100.0, (text, values, similarities, least) => QGrams.CosineSimilarities(text, values, similarities, units, least), (a, b) => QGrams.Cosine(a, b, units));
    }

    [Property]
    public bool TokenSet_AnyColumn_EqualsThatOfTexts(TextColumn column, TextPair query, byte cutoff) =>
        Similarities(column, cutoff % 101 / 100.0, TokenSet.Similarities, null, (a, b) => TokenSet.Similarity(a, b))
        && QueriedSimilarities(column, query.Left, cutoff % 101 / 100.0, TokenSet.Similarities, (a, b) => TokenSet.Similarity(a, b));

    [Property]
    public bool PartialRatio_AnyColumn_EqualsThatOfTexts(TextColumn column, TextPair query, byte cutoff) =>
        Similarities(column, cutoff % 101 / 100.0, PartialRatio.Similarities, null, (a, b) => PartialRatio.Similarity(a, b))
        && QueriedSimilarities(column, query.Left, cutoff % 101 / 100.0, PartialRatio.Similarities, (a, b) => PartialRatio.Similarity(a, b));

    [Property]
    public bool WeightedRatio_AnyColumn_EqualsThatOfTexts(TextColumn column, TextPair query, byte cutoff) =>
        Similarities(column, cutoff % 101 / 100.0, WeightedRatio.Similarities, null, (a, b) => WeightedRatio.Similarity(a, b))
        && QueriedSimilarities(column, query.Left, cutoff % 101 / 100.0, WeightedRatio.Similarities, (a, b) => WeightedRatio.Similarity(a, b));

    [Property]
    public bool MongeElkan_AnyColumn_EqualsThatOfTexts(TextColumn column, TextPair query, byte cutoff) =>
        Similarities(column, cutoff % 101 / 100.0, MongeElkan.Similarities, null, (a, b) => MongeElkan.Similarity(a, b))
        && QueriedSimilarities(column, query.Left, cutoff % 101 / 100.0, (text, values, similarities, least) => MongeElkan.Similarities(text, values, Levenshtein.Similarity, similarities, least), (a, b) => MongeElkan.Similarity(a, b, Levenshtein.Similarity));

    [Property]
    public bool SoftTfIdf_AnyColumn_EqualsThatOfTexts(TextColumn column, TextPair query, byte cutoff, byte threshold)
    {
        double close = threshold % 101 / 100.0;
        return Similarities(column, cutoff % 101 / 100.0, (values, pairs, similarities, least) => SoftTfIdf.Similarities(values, pairs, Length, close, similarities, least), null, (a, b) => SoftTfIdf.Similarity(a, b, Length, close))
            && QueriedSimilarities(column, query.Left, cutoff % 101 / 100.0, (text, values, similarities, least) => SoftTfIdf.Similarities(text, values, Length, close, similarities, least), (a, b) => SoftTfIdf.Similarity(a, b, Length, close));

        static double Length(ReadOnlySpan<char> token) => token.Length;
    }

    private static bool QueriedDistances(TextColumn column, string foreign, int cutoff, DistanceQuery query, Func<string, string, int> reference)
    {
        PreparedStrings values = PreparedStrings.Create(column.Values);
        return Queries(column, foreign).All(text =>
        {
            int[] expected = [.. column.Values.Select(value => reference(text, value))];
            return All(text, expected, int.MaxValue) && All(text, expected, cutoff);
        });

        bool All(string text, int[] expected, int limit)
        {
            int[] distances = new int[expected.Length];
            query(text, values, distances, limit);
            return distances.SequenceEqual(expected.Select(distance => distance <= limit ? distance : limit + 1));
        }
    }

    private static bool QueriedSimilarities(TextColumn column, string foreign, double cutoff, SimilarityQuery query, Func<string, string, double> reference)
    {
        PreparedStrings values = PreparedStrings.Create(column.Values);
        return Queries(column, foreign).All(text =>
        {
            double[] expected = [.. column.Values.Select(value => reference(text, value))];
            return All(text, expected, 0) && All(text, expected, cutoff) && All(text, expected, expected.Max());
        });

        bool All(string text, double[] expected, double limit)
        {
            double[] similarities = new double[expected.Length];
            query(text, values, similarities, limit);
            return similarities.SequenceEqual(expected.Select(similarity => similarity >= limit ? similarity : 0));
        }
    }

    // Values of the column, and a text that has nothing to do with it.
    private static IEnumerable<string> Queries(TextColumn column, string foreign) => [.. column.Values.Where((_, i) => i % 9 == 1), "", foreign];

    private static bool Distances(TextColumn column, int cutoff, DistanceBatch batch, DistanceGrading? grading, Func<string, string, int> reference)
    {
        PreparedStrings values = PreparedStrings.Create(column.Values);
        IndexPair[] pairs = Pairs(column);
        int[] expected = [.. pairs.Select(pair => reference(column.Values[pair.Left], column.Values[pair.Right]))];
        return All(int.MaxValue) && All(cutoff) && Graded([0]) && Graded([1]) && Graded([1, 2]) && Graded([0, cutoff, cutoff + 3]);

        bool All(int limit)
        {
            int[] distances = new int[pairs.Length];
            batch(values, pairs, distances, limit);
            return distances.SequenceEqual(expected.Select(distance => distance <= limit ? distance : limit + 1));
        }

        bool Graded(int[] limits)
        {
            if (grading is null)
                return true;
            byte[] grades = new byte[pairs.Length];
            grading(values, Left(pairs), Right(pairs), limits, grades);
            return grades.SequenceEqual(expected.Select(distance => (byte)limits.TakeWhile(limit => distance > limit).Count()));
        }
    }

    // The thresholds include similarities that occur, so that ties are decided.
    private static bool Similarities(TextColumn column, double cutoff, SimilarityBatch batch, SimilarityGrading? grading, Func<string, string, double> reference)
    {
        PreparedStrings values = PreparedStrings.Create(column.Values);
        IndexPair[] pairs = Pairs(column);
        double[] expected = [.. pairs.Select(pair => reference(column.Values[pair.Left], column.Values[pair.Right]))];
        double[] occurring = [.. expected.Where((_, i) => i % 7 == 0).Distinct().OrderDescending()];
        return All(0) && All(cutoff) && occurring.All(All) && Graded([0.92, 0.88, 0.7]) && Graded(occurring) && occurring.All(similarity => Graded([similarity]));

        bool All(double limit)
        {
            double[] similarities = new double[pairs.Length];
            batch(values, pairs, similarities, limit);
            return similarities.SequenceEqual(expected.Select(similarity => similarity >= limit ? similarity : 0));
        }

        bool Graded(double[] thresholds)
        {
            if (grading is null)
                return true;
            byte[] grades = new byte[pairs.Length];
            byte[] all = [.. expected.Select(similarity => (byte)thresholds.TakeWhile(threshold => !(similarity >= threshold)).Count())];
            grading(values, Left(pairs), Right(pairs), thresholds, [], grades);
            return grades.SequenceEqual(all) && GradedUpTo(thresholds, all);
        }

        // Only the first thresholds matter, of each pair so many: a pair that reaches none of them has its grade or the last.
        bool GradedUpTo(double[] thresholds, byte[] all)
        {
            if (thresholds.Length == 0)
                return true;
            byte[] grades = new byte[pairs.Length];
            byte[] useful = [.. pairs.Select((_, i) => (byte)(1 + (i % thresholds.Length)))];
            grading!(values, Left(pairs), Right(pairs), thresholds, useful, grades);
            return grades.Index().All(grade => grade.Item == all[grade.Index] || (all[grade.Index] >= useful[grade.Index] && grade.Item == thresholds.Length));
        }
    }

    // Each value with its near copy and with its neighbours.
    private static IndexPair[] Pairs(TextColumn column)
    {
        int count = column.Values.Length;
        return [.. Enumerable.Range(0, count).SelectMany(i => new IndexPair[] { new(i, (i + 30) % count), new(i, (i + 1) % count), new((i + 7) % count, i), new(i, i) })];
    }

    private static int[] Left(IndexPair[] pairs) => [.. pairs.Select(pair => pair.Left)];

    private static int[] Right(IndexPair[] pairs) => [.. pairs.Select(pair => pair.Right)];
}
