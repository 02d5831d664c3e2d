namespace Linkage;

/// <summary>A link while records are still being collected.</summary>
internal readonly record struct PendingLink(PendingEnd From, PendingEnd To, BatchLink Link);
