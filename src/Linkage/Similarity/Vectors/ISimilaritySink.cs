namespace Linkage.Similarity;

/// <summary>What becomes of a batch's similarities.</summary>
internal interface ISimilaritySink
{
    /// <summary>Gets the smallest similarity of interest; the answers of lower ones were written before.</summary>
    double Cutoff { get; }

    /// <summary>Gets how many cut-offs there are, of which single pairs may have one each; 1 where all have the same.</summary>
    int CutoffCount { get; }

    /// <summary>Gets for each pair how many of the cut-offs, from the first, are of interest: the last of these is its own. Empty where all are.</summary>
    ReadOnlySpan<byte> Useful { get; }

    /// <summary>Gets one of the cut-offs, which descend; the last one is <see cref="Cutoff"/>.</summary>
    double CutoffAt(int index);

    /// <summary>Takes the similarity of one pair.</summary>
    void Put(int pair, double similarity);
}
