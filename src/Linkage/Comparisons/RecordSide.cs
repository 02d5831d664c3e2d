namespace Linkage.Comparisons;

/// <summary>Which record of a pair a level looks at. The left one is the one whose id comes first.</summary>
public enum RecordSide
{
    /// <summary>Both records.</summary>
    Both,

    /// <summary>The record whose id comes first.</summary>
    Left,

    /// <summary>The record whose id comes last.</summary>
    Right,
}
