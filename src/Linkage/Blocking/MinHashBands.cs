namespace Linkage.Blocking;

// Bands of minima over 3-grams. Hash function k is the gram's hash mixed with k, so that all machines agree.
internal static class MinHashBands
{
    public static void Add(string text, int bands, int rows, List<ulong> codes)
    {
        HashSet<ulong> grams = [];
        GramRanks.Collect(text, 3, grams);
        for (int band = 0; band < bands; band++)
        {
            ulong code = KeyHash.Finish((ulong)band + 1);
            for (int row = 0; row < rows; row++)
                code = KeyHash.Combine(code, Minimum(grams, (ulong)((band * rows) + row + 1)));
            codes.Add(code);
        }
    }

    private static ulong Minimum(HashSet<ulong> grams, ulong function)
    {
        ulong least = ulong.MaxValue;
        foreach (ulong gram in grams)
            least = Math.Min(least, KeyHash.Combine(gram, function));
        return least;
    }
}
