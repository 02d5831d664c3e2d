namespace Linkage.Normalization;

/// <summary>The kinds of blocking keys of a person's name.</summary>
internal enum NameKey
{
    /// <summary>Each word that names somebody, exact in its script.</summary>
    Token,

    /// <summary>Each such word's consonant skeleton, the same for Thai and Latin spellings of it. A word with few consonants is keyed by its sounds.</summary>
    Skeleton,

    /// <summary>The skeletons of two words together, order-free: selective enough for frequent names.</summary>
    SkeletonPair,

    /// <summary>All words together, order-free, exact in their script: <see cref="PersonName.SortedTokenKey"/>.</summary>
    Sorted,

    /// <summary>The skeleton of all words as one: meets names cut in different places (Burmese, Chinese, glued).</summary>
    Whole,

    /// <summary>The first word that names somebody, exact in its script.</summary>
    First,
}
