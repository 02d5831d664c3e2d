namespace Linkage.Evaluation;

/// <summary>B-cubed scores: averaged over records, so that one large entity does not outweigh many small ones.</summary>
/// <param name="Precision">How pure the entity of an average record is, 0 to 1.</param>
/// <param name="Recall">How much of its true entity an average record was resolved with, 0 to 1.</param>
/// <remarks>Source: Bagga and Baldwin, "Entity-based cross-document coreferencing using the vector space model", 1998.</remarks>
public sealed record BCubedScores(double Precision, double Recall)
{
    /// <summary>Gets the harmonic mean of precision and recall, 0 to 1.</summary>
    public double F1 => Harmonic.Mean(Precision, Recall);
}
