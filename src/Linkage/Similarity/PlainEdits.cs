namespace Linkage.Similarity;

/// <summary>The edits of <see cref="Levenshtein"/>.</summary>
internal readonly struct PlainEdits : IEditRule
{
    public static bool SwapsCount => false;
}
