namespace Linkage.Similarity;

/// <summary>What <see cref="BitParallelEdits"/> keeps of one word of rows from one column to the next; the names are those of the paper.</summary>
internal struct WordColumn
{
    public ulong Vp;
    public ulong Vn;
    public ulong D0;
    public ulong Match;
}
