namespace Linkage.Graph;

/// <summary>What a node of a resolution stands for: an entity by number, or a record by row, of a kind.</summary>
internal readonly record struct ResolvedNode(KindResolution Kind, int Index, bool IsRecord);
