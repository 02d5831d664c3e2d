namespace Linkage;

/// <summary>One end of a link while records are still being collected.</summary>
internal readonly record struct PendingEnd(KindAccumulator? Kind, int Record, BatchEnd Named);
