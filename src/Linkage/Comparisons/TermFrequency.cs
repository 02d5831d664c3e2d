namespace Linkage.Comparisons;

/// <summary>Says that agreeing on a rare value counts for more than agreeing on a common one.</summary>
/// <remarks>
/// The level's weight changes by <c>Weight × (log2 u − log2 max(share, MinimumU))</c>, where share is how much of the column the agreeing
/// value makes up. Immutable.
/// </remarks>
public sealed record TermFrequency
{
    /// <summary>Gets the field, or the <see cref="FieldExpression"/>, whose values are counted.</summary>
    public required string Field { get; init; }

    /// <summary>Gets how much of the adjustment is applied, from 0 to 1.</summary>
    /// <value>The default value is 1.</value>
    public double Weight { get; init; } = 1;

    /// <summary>Gets the share below which a value counts as no rarer.</summary>
    /// <value>The default value is 0: no floor but the model's own for rare terms.</value>
    public double MinimumU { get; init; }

    /// <summary>Gets whether the share stands against the level's own u, even where the comparison has an exact level on the field.</summary>
    /// <remarks>Otherwise a level of similar values is adjusted as the exact level would be: from the chance that any value agrees to the chance that this one does.</remarks>
    /// <value>The default value is false.</value>
    public bool UsesOwnU { get; init; }

    /// <summary>Gets whether a value is as rare as its words together, which are counted one by one.</summary>
    /// <remarks>For whole names: hardly any repeats in a table unless its bearer does, so that only the parts show how rare it is. Names that agree in part count the words
    /// that they share. Where the words of the column agree together
    /// more often than by chance, u says so, and all shares are raised by as much. All levels that count a field have to agree in this. Holders are not counted by words.</remarks>
    /// <value>The default value is false.</value>
    public bool ByWords { get; init; }

    /// <summary>Gets whether the distinct people who hold a value are counted, not the records that name it.</summary>
    /// <remarks>For things that people share or pass on. Such shares are taken from the scored table and never saved.</remarks>
    /// <value>The default value is false.</value>
    public bool CountsHolders { get; init; }

    /// <summary>Gets how many further holders are expected beyond those that the table shows, where holders are counted.</summary>
    /// <remarks>A thing that one person seems to hold has a share of this over the number of people: it is as telling as its kind is rarely
    /// passed on. Each further holder adds 1.</remarks>
    /// <value>The default value is 0.02: two things in a hundred are shared or passed on.</value>
    public double ReuseRate { get; init; } = 0.02;
}
