namespace Linkage.Graph;

/// <summary>The records that one statement of an edge names at its start and end, by number; -1 where it names none.</summary>
internal readonly record struct RecordPair(int From, int To);
