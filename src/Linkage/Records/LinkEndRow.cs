namespace Linkage;

/// <summary>One end of a link: the kind and row of its record, or row -1 and the id of a record that was not loaded.</summary>
internal readonly record struct LinkEndRow(EntityKind Kind, int Row, RecordId Dangling = default)
{
    public bool IsDangling => Row < 0;
}
