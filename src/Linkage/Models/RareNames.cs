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
    /// <param name="table">The records, of which <c>name</c> is looked at.</param>
    /// <param name="linkType">Which pairs count; names of one source against another are not counted.</param>
    /// <param name="same">The chance that a match has the same whole name, above 0.</param>
    public static double Matches(RecordTable table, LinkType linkType, double same)
    {
        if (linkType == LinkType.LinkOnly || !table.HasColumn("name"))
            return 0;
        Comparisons.TermTable names = Comparisons.TermTable.Of(table.Column("name"));
        string[][] words = [.. Enumerable.Range(0, names.Count + 1).Select(term => term == 0 ? [] : TermShares.WordsOf(names.Values.CanonicalText(term)))];
        Dictionary<string, long> counts = new(StringComparer.Ordinal);
        for (int term = 1; term <= names.Count; term++)
        {
            foreach (string word in words[term].Distinct(StringComparer.Ordinal))
                counts[word] = counts.GetValueOrDefault(word) + names.CountOf(term);
        }

        (long records, double pairs) = (0, 0);
        for (int term = 1; term <= names.Count; term++)
        {
            if (words[term].Length < 2 || !IsRare(words[term], counts, names.Total))
                continue;
            records += names.CountOf(term);
            pairs += (double)names.CountOf(term) * (names.CountOf(term) - 1) / 2;
        }

        double share = (double)records / Math.Max(1, names.Total);
        return pairs < LeastPairs || share < LeastShare ? 0 : pairs / share / same;
    }

    private static bool IsRare(string[] words, Dictionary<string, long> counts, long total)
    {
        double expected = Dependence * total;
        foreach (string word in words)
            expected *= (double)counts[word] / total;
        return expected <= MostNamesakes;
    }
}
