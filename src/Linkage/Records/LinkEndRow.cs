namespace Linkage;

/// <summary>One end of a link: the kind and row of its record, or row -1 and the id of a record that was not loaded.</summary>
/// <param name="Dangling">The text form of the id of a record that was not loaded; null otherwise.</param>
internal readonly record struct LinkEndRow(EntityKind Kind, int Row, string? Dangling = null)
{
    public bool IsDangling => Row < 0;
}
