using Linkage.Similarity;

namespace Linkage.Peers.Kernels;

/// <summary>The kernels that are measured: single calls and queries on 10,000 texts, scattered pairs on 100,000 texts and 500,000 pairs of them.</summary>
internal static class KernelList
{
    private const int Texts = 10_000;
    private const double Decision = 0.88;
    private static readonly F23.StringSimilarity.JaroWinkler JaroWinklerOfF23 = new();
    private static readonly F23.StringSimilarity.Levenshtein LevenshteinOfF23 = new();

    public static IEnumerable<Kernel> All()
    {
        KernelTexts latin = new("short", NameTexts.Short(Texts), Texts);
        KernelTexts full = new("full", NameTexts.Full(Texts), Texts);
        KernelTexts thai = new("Thai", NameTexts.ThaiShort(Texts), Texts);
        KernelTexts[] all = [latin, full, new("long", NameTexts.Long(Texts), Texts), thai];
        KernelTexts many = new("short", NameTexts.Short(100_000), 500_000);
        return [.. all.SelectMany(Spans), .. Queries(latin), .. Queries(thai), .. Scattered(many), .. TokenSorts(full), .. ThaiAgainstLatin(thai, latin)];
    }

    private static IEnumerable<Kernel> Spans(KernelTexts texts)
    {
        yield return Pairs("Levenshtein, spans", texts, () => Sum(texts, LevenshteinOfSpans), "FuzzySharp", () => Sum(texts, LevenshteinOfFuzzySharp));
        yield return Pairs("Levenshtein, spans", texts, () => Sum(texts, LevenshteinOfSpans), "F23.StringSimilarity", () => Sum(texts, LevenshteinOfF23.Distance));
        yield return Pairs("Jaro-Winkler, spans", texts, () => Sum(texts, JaroWinklerOfSpans), "F23.StringSimilarity", () => Sum(texts, JaroWinklerOfF23.Similarity));
    }

    private static IEnumerable<Kernel> Queries(KernelTexts texts)
    {
        yield return Query("Levenshtein, one to many", texts, () => QueryDistances(texts), "FuzzySharp", () => SumOfQuery(texts, LevenshteinOfFuzzySharp));
        yield return Query("Jaro-Winkler, one to many", texts, () => QuerySimilarities(texts), "F23.StringSimilarity", () => SumOfQuery(texts, JaroWinklerOfF23.Similarity));
    }

    private static IEnumerable<Kernel> Scattered(KernelTexts texts)
    {
        DuckDbPairs pairs = new(texts.Pairs.Select(pair => (texts.Texts[pair.Left], texts.Texts[pair.Right])));
        yield return Pairs("Jaro-Winkler, scattered, from 0.88", texts, () => Decided(texts), "DuckDB, cut-off 0.88", pairs.Sum("jaro_winkler_similarity(a, b, 0.88) >= 0.88"));
        yield return Pairs("Jaro-Winkler, scattered", texts, () => PairSimilarities(texts), "DuckDB", pairs.Sum("jaro_winkler_similarity(a, b)"));
        yield return Pairs("Levenshtein, scattered", texts, () => PairDistances(texts), "DuckDB", pairs.Sum("levenshtein(a, b)"));
    }

    private static IEnumerable<Kernel> TokenSorts(KernelTexts texts)
    {
        yield return Query("token sort, one to many", texts, () => QueryTokenSorts(texts), "FuzzySharp", () => SumOfQuery(texts, TokenSortOfFuzzySharp));
        yield return Pairs("token sort, scattered", texts, () => PairTokenSorts(texts), "FuzzySharp", () => Sum(texts, TokenSortOfFuzzySharp));
    }

    // The peer is the same kernel on Latin texts of the same length: 0.5 is twice as long.
    private static IEnumerable<Kernel> ThaiAgainstLatin(KernelTexts thai, KernelTexts latin)
    {
        yield return Pairs("Levenshtein, spans", thai, () => Sum(thai, LevenshteinOfSpans), "Linkage, Latin", () => Sum(latin, LevenshteinOfSpans));
        yield return Pairs("Jaro-Winkler, spans", thai, () => Sum(thai, JaroWinklerOfSpans), "Linkage, Latin", () => Sum(latin, JaroWinklerOfSpans));
        yield return Query("Levenshtein, one to many", thai, () => QueryDistances(thai), "Linkage, Latin", () => QueryDistances(latin));
        yield return Query("Jaro-Winkler, one to many", thai, () => QuerySimilarities(thai), "Linkage, Latin", () => QuerySimilarities(latin));
        yield return Pairs("Jaro-Winkler, scattered, from 0.88", thai, () => Decided(thai), "Linkage, Latin", () => Decided(latin));
    }

    private static Kernel Pairs(string name, KernelTexts texts, Func<double> own, string peer, Func<double> peerRun) =>
        new(name, texts.Name, texts.Pairs.Length, own, peer, peerRun);

    private static Kernel Query(string name, KernelTexts texts, Func<double> own, string peer, Func<double> peerRun) =>
        new(name, texts.Name, texts.Texts.Length, own, peer, peerRun);

    private static double LevenshteinOfSpans(string left, string right) => Levenshtein.Distance(left, right);

    private static double JaroWinklerOfSpans(string left, string right) => JaroWinkler.Similarity(left, right);

    private static double LevenshteinOfFuzzySharp(string left, string right) => FuzzySharp.Levenshtein.EditDistance(left, right);

    private static double TokenSortOfFuzzySharp(string left, string right) => FuzzySharp.Fuzz.TokenSortRatio(left, right);

    private static double Sum(KernelTexts texts, Func<string, string, double> measure)
    {
        double sum = 0;
        foreach (IndexPair pair in texts.Pairs)
            sum += measure(texts.Texts[pair.Left], texts.Texts[pair.Right]);
        return sum;
    }

    private static double SumOfQuery(KernelTexts texts, Func<string, string, double> measure)
    {
        string query = texts.Next();
        double sum = 0;
        foreach (string text in texts.Texts)
            sum += measure(query, text);
        return sum;
    }

    private static double QueryDistances(KernelTexts texts)
    {
        Levenshtein.Distances(texts.Next(), texts.Values, texts.Distances);
        return texts.Distances[0];
    }

    private static double QuerySimilarities(KernelTexts texts)
    {
        JaroWinkler.Similarities(texts.Next(), texts.Values, texts.Similarities);
        return texts.Similarities[0];
    }

    private static double QueryTokenSorts(KernelTexts texts)
    {
        TokenSort.Similarities(texts.Next(), texts.Values, texts.Similarities);
        return texts.Similarities[0];
    }

    private static double PairTokenSorts(KernelTexts texts)
    {
        TokenSort.Similarities(texts.Values, texts.Pairs, texts.Similarities);
        return texts.Similarities[0];
    }

    private static double PairDistances(KernelTexts texts)
    {
        Levenshtein.Distances(texts.Values, texts.Pairs, texts.Distances);
        return texts.Distances[0];
    }

    private static double PairSimilarities(KernelTexts texts)
    {
        JaroWinkler.Similarities(texts.Values, texts.Pairs, texts.Similarities);
        return texts.Similarities[0];
    }

    private static double Decided(KernelTexts texts)
    {
        JaroWinkler.Similarities(texts.Values, texts.Pairs, texts.Similarities, Decision);
        return texts.Similarities[0];
    }
}
