namespace Linkage;

/// <summary>A record that states a value, and how it wrote it.</summary>
/// <param name="Record">The record.</param>
/// <param name="Raw">The text as the source gave it.</param>
public readonly record struct ValueOrigin(RecordId Record, string Raw);
