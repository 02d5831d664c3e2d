using Linkage.Similarity;

namespace Linkage.Blocking;

// The strings under which names are found.
internal static class NameKeys
{
    public static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static IEnumerable<string> Pairs(ColumnValues values, int id)
    {
        string[] parts = [.. Words(values.Canonical(id)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (parts.Length == 1)
            yield return parts[0];
        for (int i = 0; i < parts.Length; i++)
        {
            for (int j = i + 1; j < parts.Length; j++)
                yield return parts[i] + " " + parts[j];
        }
    }

    public static IEnumerable<string> Sounds(ColumnValues values, int id)
    {
        foreach (string word in Words(values.Canonical(id)))
        {
            DoubleMetaphoneKeys keys = DoubleMetaphone.Encode(word);
            yield return keys.Primary.Length > 0 ? keys.Primary : word;
            if (keys.Secondary.Length > 0 && keys.Secondary != keys.Primary)
                yield return keys.Secondary;
        }
    }
}
