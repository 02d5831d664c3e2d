using Linkage.Normalization;
using Linkage.Similarity;

namespace Linkage.Blocking;

// The strings under which names and other texts of several words are found. Person names know their keys in any script; other texts have words.
internal static class KeyWords
{
    public static IEnumerable<string> Words(ColumnValues values, int id) =>
        values.Form<PersonName>(id) is PersonName name ? name.Keys(NameKey.Token) : Split(values.Canonical(id));

    public static IEnumerable<string> Pairs(ColumnValues values, int id)
    {
        if (values.Form<PersonName>(id) is not PersonName name)
            return PairsOf([.. Split(values.Canonical(id)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
        IReadOnlyList<string> pairs = name.Keys(NameKey.SkeletonPair);
        return pairs.Count > 0 ? pairs : name.Keys(NameKey.Skeleton);
    }

    public static IEnumerable<string> Sounds(ColumnValues values, int id) =>
        values.Form<PersonName>(id) is PersonName name ? name.Keys(NameKey.Skeleton) : SoundsOf(Split(values.Canonical(id)));

    private static string[] Split(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static IEnumerable<string> PairsOf(string[] parts)
    {
        if (parts.Length == 1)
            yield return parts[0];
        for (int i = 0; i < parts.Length; i++)
        {
            for (int j = i + 1; j < parts.Length; j++)
                yield return parts[i] + " " + parts[j];
        }
    }

    private static IEnumerable<string> SoundsOf(string[] words)
    {
        foreach (string word in words)
        {
            DoubleMetaphoneKeys keys = DoubleMetaphone.Encode(word);
            yield return keys.Primary.Length > 0 ? keys.Primary : word;
            if (keys.Secondary.Length > 0 && keys.Secondary != keys.Primary)
                yield return keys.Secondary;
        }
    }
}
