namespace Linkage;

/// <summary>Why a blocking rule does not propose a pair.</summary>
public enum MissedRuleReason
{
    /// <summary>The left record has no value for the key.</summary>
    LeftMissing,

    /// <summary>The right record has no value for the key.</summary>
    RightMissing,

    /// <summary>Neither record has a value for the key.</summary>
    BothMissing,

    /// <summary>Both records have values for the key, and share none.</summary>
    KeyDiffers,

    /// <summary>The records share all keys, but so many others do that their block was cut, and the two are too far apart in it.</summary>
    BlockCut,

    /// <summary>The records are too far apart in the order of the field.</summary>
    TooFarApart,

    /// <summary>The kind of linking does not compare records of these two sources.</summary>
    NotCompared,
}
