namespace Linkage.IO;

/// <summary>A value of a column and how many rows have it.</summary>
/// <param name="Value">The text as written.</param>
/// <param name="Count">How many rows.</param>
public readonly record struct ValueCount(string Value, long Count);
