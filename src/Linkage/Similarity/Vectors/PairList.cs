namespace Linkage.Similarity;

/// <summary>Pairs of indices, from two lists or from one of pairs.</summary>
internal readonly unsafe struct PairList(int* left, int* right, int step, int count)
{
    /// <summary>Gets the number of pairs.</summary>
    public int Count => count;

    /// <summary>Gets how far it is from one index of a list to the next.</summary>
    public nint Step => step;

    /// <summary>Gets where the left indices are, from a pair on.</summary>
    public int* LeftFrom(int pair) => left + ((nint)pair * step);

    /// <summary>Gets where the right indices are, from a pair on.</summary>
    public int* RightFrom(int pair) => right + ((nint)pair * step);

    public int Left(int pair) => left[(nint)pair * step];

    public int Right(int pair) => right[(nint)pair * step];
}
