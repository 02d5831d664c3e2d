namespace Linkage.Cli;

/// <summary>Reads ids that a person typed.</summary>
internal static class RecordArgument
{
    public static RecordId Parse(string text) => RecordId.TryParse(text, out RecordId id)
        ? id
        : throw new ToolException("id.bad-form", "A record id is written source:key or source:key/name, as in the column record_id of records.csv.");

    /// <summary>Finds the entity that an entity id or a record id names.</summary>
    public static Entity FindEntity(Resolution resolution, string text)
    {
        if (EntityId.TryParse(text, out EntityId id))
            return resolution.TryGet(id, out Entity? entity) ? entity : throw new ToolException("id.unknown", "The resolution has no entity with this id.");
        return resolution.TryFind(Parse(text), out Entity? found) ? found : throw Unknown();
    }

    /// <summary>Makes the error that says that a record is not there.</summary>
    public static ToolException Unknown() => new("id.unknown", "The resolution has no record with this id. See the column record_id of records.csv.");
}
