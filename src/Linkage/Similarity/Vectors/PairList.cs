namespace Linkage.Similarity;

/// <summary>Pairs of indices, from two lists or from one of pairs.</summary>
internal readonly unsafe struct PairList(int* left, int* right, int step, int count)
{
    /// <summary>Gets the number of pairs.</summary>
    public int Count => count;

    public int Left(int pair) => left[(nint)pair * step];

    public int Right(int pair) => right[(nint)pair * step];
}
