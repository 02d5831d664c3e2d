using Linkage.Blocking;
using Linkage.Comparisons;

namespace Linkage;

/// <summary>Which fields say the same thing, so that a rule on one decides a comparison on the other.</summary>
internal static class FieldFamilies
{
    public static bool Overlap(BlockingRule rule, Comparison comparison) =>
        rule.Keys.Any(key => comparison.Fields.Any(name => Overlap(key.FieldName, name)));

    /// <summary>Whether people under one roof, or in one crew, share what a comparison looks at, so that it does not tell them apart.</summary>
    public static bool IsShared(Comparison comparison) => comparison.Fields.All(IsShared);

    /// <summary>Whether a rule looks at nothing but what people pass on, so that its pairs may be several people.</summary>
    public static bool IsOfThings(BlockingRule rule) => rule.Keys.All(key => key.FieldName is "phone" or "@phone" or "@vehicle");

    /// <summary>Whether families share what a comparison looks at, or people under one roof; of whole names, a part.</summary>
    public static bool IsFamilys(Comparison comparison, bool withWholeNames) => comparison.Name == "familyName"
        || comparison.Fields.All(field => IsShared(field) || field is "familyName" or "fatherName" or "motherName" || (withWholeNames && field == "name"));

    public static bool IsShared(string field) => field is "phone" or "@phone" or "@vehicle" or "address" or "houseNumber" or "street" or "locality" or "district" or "province" or "postcode";

    private static bool Overlap(string left, string right) =>
        string.Equals(left, right, StringComparison.Ordinal)
        || (left == "name" && IsPartOfName(right))
        || (right == "name" && IsPartOfName(left));

    private static bool IsPartOfName(string name) => name is "givenName" or "familyName" or "middleName" or "alias" or "nickname";
}
