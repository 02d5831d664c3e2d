namespace Linkage.Comparisons;

/// <summary>What a level's condition tests. Its name in the model file is <see cref="ConditionTypes.NameOf"/>.</summary>
internal enum ConditionType
{
    Null,
    Else,
    Exact,
    ExactValid,
    Swapped,
    Levenshtein,
    DamerauLevenshtein,
    Jaro,
    JaroWinkler,
    TokenSet,
    Prefix,
    Begins,
    Name,
    Date,
    DateWithin,
    NumberWithin,
    ArrayIntersect,
    And,
    Or,
    Not,
    Custom,
}
