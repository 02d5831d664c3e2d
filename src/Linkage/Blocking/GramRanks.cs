using System.Runtime.InteropServices;

namespace Linkage.Blocking;

// q-grams of a column from rare to common. Two values of Jaccard similarity s share one of their |G| - ceil(s |G|) + 1 rarest grams, whatever the order,
// as long as it is one order for all (prefix filtering).
internal sealed class GramRanks
{
    private readonly int _q;
    private readonly Dictionary<ulong, int> _counts;

    private GramRanks(int q, Dictionary<ulong, int> counts) => (_q, _counts) = (q, counts);

    public static GramRanks Create(ColumnValues values, int q)
    {
        Dictionary<ulong, int> counts = [];
        HashSet<ulong> grams = [];
        for (int canonical = 1; canonical <= values.CanonicalCount; canonical++)
        {
            Collect(values.CanonicalText(canonical), q, grams);
            foreach (ulong gram in grams)
                CollectionsMarshal.GetValueRefOrAddDefault(counts, gram, out _)++;
        }

        return new GramRanks(q, counts);
    }

    public void AddPrefix(string text, double similarity, List<ulong> codes)
    {
        HashSet<ulong> set = [];
        Collect(text, _q, set);
        ulong[] grams = [.. set];
        Array.Sort(grams, (left, right) => (_counts.GetValueOrDefault(left), left).CompareTo((_counts.GetValueOrDefault(right), right)));

        // A hair is taken off, so that rounding never loses a pair of exactly the similarity.
        int needed = (int)Math.Ceiling((similarity * grams.Length) - 1e-9);
        codes.AddRange(grams.AsSpan(0, Math.Min(grams.Length, grams.Length - needed + 1)));
    }

    // The set of q-grams; a shorter text is its own gram.
    public static void Collect(ReadOnlySpan<char> text, int q, HashSet<ulong> grams)
    {
        grams.Clear();
        if (text.Length < q)
            grams.Add(KeyHash.OfText(text));
        for (int i = 0; i + q <= text.Length; i++)
            grams.Add(KeyHash.OfText(text.Slice(i, q)));
    }
}
