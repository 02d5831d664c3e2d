namespace Linkage.Benchmarks.Similarity;

/// <summary>Pairs of invented names: a quarter of them a name and a misspelling, the others two names; the same seed gives the same pairs.</summary>
internal static class NamePairs
{
    private static readonly string[] Latin = ["som", "chai", "jai", "dee", "wan", "pha", "kra", "siri", "porn", "thong", "kyaw", "min", "ngu", "yen", "rat"];
    private static readonly string[] Thai = ["สม", "ชาย", "ใจ", "ดี", "วัน", "ผา", "กระ", "สิริ", "พร", "ทอง", "จอ", "มิน", "งู", "เย็น", "รัตน์"];

    /// <summary>The number of pairs in the benchmarks: too many for the branch predictor to learn them by heart.</summary>
    public const int Count = 10_000;

    /// <summary>Pairs of names with <paramref name="syllables"/> syllables on average, of about 3.5 letters.</summary>
    public static (string Left, string Right)[] Create(string script, int syllables, int count)
    {
        Random random = new(42);
        string[] parts = script == "Thai" ? Thai : Latin;
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            string left = Name(random, parts, syllables);
            return (left, i % 4 == 0 ? Misspelt(random, left, parts) : Name(random, parts, syllables));
        })];
    }

    /// <summary>Pairs of names of several words: a quarter of them a name and the same with a misspelling and its words in another order.</summary>
    public static (string Left, string Right)[] CreateOfWords(string script, int words, int count)
    {
        Random random = new(42);
        string[] parts = script == "Thai" ? Thai : Latin;
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            string[] left = Words(random, parts, words);
            string[] right = i % 4 == 0 ? [.. left[1..], Misspelt(random, left[0], parts)] : Words(random, parts, words);
            return (string.Join(' ', left), string.Join(' ', right));
        })];
    }

    private static string[] Words(Random random, string[] parts, int words) => [.. Enumerable.Range(0, words).Select(_ => Name(random, parts, 2))];

    private static string Name(Random random, string[] parts, int syllables) =>
        string.Concat(Enumerable.Range(0, random.Next(1, 2 * syllables)).Select(_ => parts[random.Next(parts.Length)]));

    private static string Misspelt(Random random, string name, string[] parts) =>
        name.Remove(random.Next(name.Length), 1).Insert(random.Next(name.Length), parts[random.Next(parts.Length)][..1]);
}
