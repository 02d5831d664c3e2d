using System.Collections.Immutable;

namespace Linkage.Comparisons;

/// <summary>The names of the condition types in a model file.</summary>
internal static class ConditionTypes
{
    private static readonly ImmutableArray<string> s_names =
    [
        "null", "else", "exact", "exact-valid", "literal", "reversed", "swapped",
        "levenshtein", "damerau-levenshtein", "jaro", "jaro-winkler", "similarity", "distance", "function", "token-set", "prefix", "begins",
        "name", "date", "date-within", "time-within", "number-within", "percentage-within", "kilometers-within", "vector-cosine",
        "array-intersect", "array-subset", "and", "or", "not", "custom",
    ];

    public static string NameOf(ConditionType type) => s_names[(int)type];

    public static bool TryParse(string name, out ConditionType type)
    {
        int index = s_names.IndexOf(name);
        type = (ConditionType)Math.Max(index, 0);
        return index >= 0;
    }
}
