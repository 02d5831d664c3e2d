namespace Linkage.Normalization;

/// <summary>The sex that a title or a word in a name tells (นาย, นาง, Mrs, bin, binti).</summary>
public enum NameSex
{
    /// <summary>Nothing tells it, or the words contradict each other.</summary>
    Unknown,

    /// <summary>Male.</summary>
    Male,

    /// <summary>Female.</summary>
    Female,
}
