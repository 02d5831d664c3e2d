namespace Linkage.Graph;

/// <summary>A decision on identity that a hop needs: that a record belongs to an entity.</summary>
/// <param name="Entity">The id of the entity's node.</param>
/// <param name="Record">The record.</param>
/// <param name="Probability">The chance that the record belongs there, from 0 to 1.</param>
/// <param name="By">What decided it: <c>model</c>, <c>judgment</c>, <c>key</c>, …; empty when unknown.</param>
public sealed record IdentityEvidence(string Entity, RecordId Record, double Probability, string By);
