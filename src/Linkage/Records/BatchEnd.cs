namespace Linkage;

/// <summary>One end of a <see cref="BatchLink"/>: a record of the same batch by its number, or (number -1) one named by source, key and name.</summary>
internal readonly record struct BatchEnd(int Record, string? Source = null, string? Key = null, string? Name = null);
