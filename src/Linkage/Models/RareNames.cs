using Linkage.Comparisons;

namespace Linkage;

/// <summary>How many records match, judged by whole names that are too rare to repeat by chance.</summary>
/// <remarks>A floor for tables of little but names, whose agreement patterns alone do not tell matches from people of one name.</remarks>
internal static class RareNames
{
    // Names go together: a whole name can be ten times as common as its parts say; one in ten may have a namesake in the table all the same.
    private const double Dependence = 10;
    private const double MostNamesakes = 0.1;
    private const int LeastPairs = 30;
    private const double LeastShare = 0.05;

    /// <summary>Estimates the pairs of the table that match; 0 where rare names are too few to tell.</summary>
    /// <param name="table">The records.</param>
    /// <param name="column">Their whole names.</param>
    /// <param name="linkType">Which pairs count; names of one source against another are not counted, so that there is nothing to tell where only those do.</param>
    /// <param name="same">The chance that a match has the same whole name, above 0.</param>
    public static double Matches(RecordTable table, ValueColumn column, LinkType linkType, double same)
    {
        if (linkType == LinkType.LinkOnly)
            return 0;
        TermTable names = TermTable.Of(column);
        bool[] isRare = FindRare(names);
        long[] holders = linkType == LinkType.DedupeOnly ? CountBySource(table, column, isRare) : [.. Enumerable.Range(1, names.Count).Where(term => isRare[term]).Select(term => (long)names.CountOf(term))];
        double pairs = holders.Sum(count => (double)count * (count - 1) / 2);
        double share = (double)holders.Sum() / Math.Max(1, names.Total);
        return pairs < LeastPairs || share < LeastShare ? 0 : pairs / share / same;
    }

    // By term.
    private static bool[] FindRare(TermTable names)
    {
        Dictionary<string, long> counts = TermShares.CountWords(names);
        bool[] isRare = new bool[names.Count + 1];
        for (int term = 1; term < isRare.Length; term++)
        {
            string[] words = TermShares.WordsOf(names.Values.CanonicalText(term));
            isRare[term] = words.Length >= 2 && IsRare(words, counts, names.Total);
        }

        return isRare;
    }

    // The records of each rare name within each source.
    private static long[] CountBySource(RecordTable table, ValueColumn names, bool[] isRare)
    {
        Dictionary<(int Source, int Term), long> counts = [];
        for (int row = 0; row < table.Count; row++)
        {
            foreach (int term in names.ValuesOf(row).ToArray().Select(names.Values.CanonicalIdOf).Distinct().Where(term => isRare[term]))
                counts[(table.SourceIndexOf(row), term)] = counts.GetValueOrDefault((table.SourceIndexOf(row), term)) + 1;
        }

        return [.. counts.Values];
    }

    private static bool IsRare(string[] words, Dictionary<string, long> counts, long total)
    {
        double expected = Dependence * total;
        foreach (string word in words)
            expected *= (double)counts[word] / total;
        return expected <= MostNamesakes;
    }
}
