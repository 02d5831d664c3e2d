namespace Linkage.Models;

/// <summary>The version of Splink that a model is written for. They differ in one name: the prefix of the columns of weights.</summary>
public enum SplinkVersion
{
    /// <summary>Splink 4. Splink 5 reads such a model as well.</summary>
    Splink4 = 4,

    /// <summary>Splink 5. Splink 4 refuses such a model.</summary>
    Splink5 = 5,
}
