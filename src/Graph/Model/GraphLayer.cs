namespace Linkage.Graph;

/// <summary>The layer that a node or an edge belongs to. Each can be asked for, or left out, on its own.</summary>
public enum GraphLayer
{
    /// <summary>What the sources stated: source records and the links between them, never rewritten.</summary>
    Record,

    /// <summary>Who and what they speak of: persons, vehicles, phones, … and what ties them.</summary>
    Entity,

    /// <summary>What happened: crossings, calls, cases, and who took part in them.</summary>
    Event,

    /// <summary>Decisions on identity: edges between entities that may be the same. Nodes are never in this layer.</summary>
    Identity,
}
