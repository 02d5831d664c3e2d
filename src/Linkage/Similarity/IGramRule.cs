namespace Linkage.Similarity;

/// <summary>Which measure of <see cref="QGrams"/> a batch computes; a type parameter, so that each gets its own compiled loop.</summary>
internal interface IGramRule
{
    /// <summary>Gets whether repeated q-grams count: what is shared is then the sum of the products of the counts, and a total the sum of their squares.</summary>
    static abstract bool IsCounted { get; }

    /// <summary>The similarity of two values of which at least one has a q-gram.</summary>
    static abstract double Similarity(long shared, long left, long right);
}
