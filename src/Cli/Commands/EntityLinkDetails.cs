using Linkage.Graph;

namespace Linkage.Cli;

/// <summary>A link of an entity and the node at its other end.</summary>
internal sealed record EntityLinkDetails(GraphEdge Edge, GraphNode Other);
