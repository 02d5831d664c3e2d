namespace Linkage;

/// <summary>How records of a mapping become entities.</summary>
public enum ResolveMode
{
    /// <summary>By the model of their kind.</summary>
    Model,

    /// <summary>Records of equal key are one entity, whatever their source.</summary>
    ByKey,

    /// <summary>Each record is an entity: the data are already resolved.</summary>
    None,
}
