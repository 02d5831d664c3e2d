namespace Linkage;

/// <summary>A record that cannot be linked to another.</summary>
/// <param name="Record">The record.</param>
/// <param name="Reason">Why.</param>
/// <param name="SelfWeight">What it weighs with a record that states the same, in bits, prior included.</param>
public readonly record struct UnlinkableRecord(RecordId Record, UnlinkableReason Reason, MatchWeight SelfWeight);
