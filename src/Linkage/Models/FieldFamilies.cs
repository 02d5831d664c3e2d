using Linkage.Blocking;
using Linkage.Comparisons;

namespace Linkage;

/// <summary>Which fields say the same thing, so that a rule on one decides a comparison on the other.</summary>
internal static class FieldFamilies
{
    public static bool Overlap(BlockingRule rule, Comparison comparison) =>
        rule.Keys.Any(key => comparison.Fields.Any(name => Overlap(key.FieldName, name)));

    private static bool Overlap(string left, string right) =>
        string.Equals(left, right, StringComparison.Ordinal)
        || (left == "name" && IsPartOfName(right))
        || (right == "name" && IsPartOfName(left));

    private static bool IsPartOfName(string name) => name is "givenName" or "familyName" or "middleName" or "alias" or "nickname";
}
