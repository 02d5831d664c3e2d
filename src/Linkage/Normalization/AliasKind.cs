namespace Linkage.Normalization;

/// <summary>What another name in the same text is to the main one.</summary>
internal enum AliasKind
{
    /// <summary>It is the main name.</summary>
    None,

    /// <summary>Another full name.</summary>
    Other,

    /// <summary>A nickname: alone it identifies nobody.</summary>
    Nickname,

    /// <summary>A former name, given or family.</summary>
    Former,

    /// <summary>A former given name.</summary>
    FormerGiven,

    /// <summary>A former family name.</summary>
    FormerFamily,
}
