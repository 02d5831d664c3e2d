namespace Linkage.Similarity;

/// <summary>What two texts' q-grams have in common, as sets, bags and vectors.</summary>
internal record struct QGramCounts
{
    public long LeftBag;
    public long RightBag;
    public long SharedBag;
    public long LeftSet;
    public long RightSet;
    public long SharedSet;
    public long LeftSquares;
    public long RightSquares;
    public long Product;

    public readonly bool IsEmpty => LeftBag + RightBag == 0;

    /// <summary>Adds one distinct q-gram with its number of occurrences on each side.</summary>
    public void Add(long inLeft, long inRight)
    {
        LeftSet += Math.Min(1, inLeft);
        RightSet += Math.Min(1, inRight);
        SharedSet += Math.Min(1, Math.Min(inLeft, inRight));
        SharedBag += Math.Min(inLeft, inRight);
        LeftSquares += inLeft * inLeft;
        RightSquares += inRight * inRight;
        Product += inLeft * inRight;
    }
}
