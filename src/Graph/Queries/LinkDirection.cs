namespace Linkage.Graph;

/// <summary>Which way a path follows an edge.</summary>
public enum LinkDirection
{
    /// <summary>Either way.</summary>
    Both,

    /// <summary>From where the edge starts to where it ends.</summary>
    Forward,

    /// <summary>From where the edge ends back to where it starts.</summary>
    Backward,
}
