namespace Linkage.Benchmarks.Similarity;

/// <summary>Pairs of invented names: half of them a name and a misspelling, half of them two names; the same seed gives the same pairs.</summary>
internal static class NamePairs
{
    private static readonly string[] Latin = ["som", "chai", "jai", "dee", "wan", "pha", "kra", "siri", "porn", "thong", "kyaw", "min", "ngu", "yen", "rat"];
    private static readonly string[] Thai = ["สม", "ชาย", "ใจ", "ดี", "วัน", "ผา", "กระ", "สิริ", "พร", "ทอง", "จอ", "มิน", "งู", "เย็น", "รัตน์"];

    public static (string Left, string Right)[] Create(string script, int syllables, int count)
    {
        Random random = new(42);
        string[] parts = script == "Thai" ? Thai : Latin;
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            string left = Name(random, parts, syllables);
            return (left, i % 2 == 0 ? Misspelt(random, left, parts) : Name(random, parts, syllables));
        })];
    }

    private static string Name(Random random, string[] parts, int syllables) =>
        string.Concat(Enumerable.Range(0, syllables).Select(_ => parts[random.Next(parts.Length)]));

    private static string Misspelt(Random random, string name, string[] parts) =>
        name.Remove(random.Next(name.Length), 1).Insert(random.Next(name.Length), parts[random.Next(parts.Length)][..1]);
}
