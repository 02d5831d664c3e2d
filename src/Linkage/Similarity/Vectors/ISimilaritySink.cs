namespace Linkage.Similarity;

/// <summary>What becomes of a batch's similarities.</summary>
internal interface ISimilaritySink
{
    /// <summary>Gets the smallest similarity of interest; the answers of lower ones were written before.</summary>
    double Cutoff { get; }

    /// <summary>Takes the similarity of one pair.</summary>
    void Put(int pair, double similarity);
}
