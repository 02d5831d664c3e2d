namespace Linkage.Similarity;

/// <summary>What becomes of a batch's distances.</summary>
internal interface IDistanceSink
{
    /// <summary>Gets the largest distance of interest; the answers of larger ones were written before.</summary>
    int Cutoff { get; }

    /// <summary>Takes the distance of one pair, or any number beyond the cut-off where it is larger.</summary>
    void Put(int pair, int distance);
}
