namespace Linkage;

/// <summary>A pair of records that is worth a person's judgment.</summary>
/// <param name="Kind">The kind of both records.</param>
/// <param name="Left">The record with the smaller id.</param>
/// <param name="Right">The other record.</param>
/// <param name="Weight">The pair's match weight.</param>
/// <param name="Probability">Its match probability, 0 to 1.</param>
/// <param name="SamplingWeight">How many pairs of the same range of probability it stands for, 1 or more: the inverse of the chance with which it was drawn. A sum over judged
/// pairs, each times this, estimates without bias the sum over all candidate pairs (Horvitz and Thompson, 1952).</param>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record ReviewCandidate(EntityKind Kind, RecordId Left, RecordId Right, MatchWeight Weight, double Probability, double SamplingWeight);
