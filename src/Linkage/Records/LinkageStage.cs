namespace Linkage;

/// <summary>A stage of the flow, as progress, spans and the metric <c>linkage.stage.duration</c> name it.</summary>
public enum LinkageStage
{
    /// <summary>Rows are read and mapped to records.</summary>
    Load,

    /// <summary>Distinct values are standardised.</summary>
    Normalize,

    /// <summary>Candidate pairs are found.</summary>
    Block,

    /// <summary>The model's parameters are estimated.</summary>
    Train,

    /// <summary>Candidate pairs are compared and weighed.</summary>
    Score,

    /// <summary>Links are joined into clusters.</summary>
    Cluster,

    /// <summary>Clusters of all kinds become entities.</summary>
    Resolve,

    /// <summary>Results are written.</summary>
    Save,
}
