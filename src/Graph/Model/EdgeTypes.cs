namespace Linkage.Graph;

/// <summary>The edge types that the graph itself gives a meaning.</summary>
public static class EdgeTypes
{
    /// <summary>Two entities that may be the same one: <c>possibly-same</c>. Crossed only when a query asks for it by <see cref="IdentityMode.WithPossible"/>.</summary>
    public const string PossiblySame = "possibly-same";
}
