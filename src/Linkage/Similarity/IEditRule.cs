namespace Linkage.Similarity;

/// <summary>Which edits a distance knows besides insertions, deletions and substitutions; a type parameter, so that each rule gets its own compiled loop.</summary>
internal interface IEditRule
{
    /// <summary>Whether the swap of two neighbours is one edit.</summary>
    static abstract bool SwapsCount { get; }
}
