namespace Linkage.IO;

/// <summary>All links of one type and role between two entities.</summary>
/// <param name="From">The entity it starts at.</param>
/// <param name="Type">The type.</param>
/// <param name="To">The entity it ends at.</param>
/// <param name="Role">The role, or null.</param>
/// <param name="Probability">The greatest chance that one of the statements is true: sources copy each other, so they are not counted as independent.</param>
/// <param name="First">When it first held, or null.</param>
/// <param name="Last">When it last held, or null.</param>
/// <param name="Count">How many links between records state it.</param>
/// <param name="Records">The records that state it, at both ends, in the order of their ids.</param>
internal sealed record EntityLink(EntityId From, string Type, EntityId To, string? Role, double Probability, DateTimeOffset? First, DateTimeOffset? Last, int Count, IReadOnlyList<RecordId> Records)
{
    /// <summary>Gathers the links of a resolution, by from, type, to and role. Links with an end that was not loaded are left out.</summary>
    public static IEnumerable<EntityLink> Of(Resolution resolution)
    {
        Dictionary<(EntityId From, string Type, EntityId To, string? Role), List<RecordLink>> groups = [];
        LinkTable links = resolution.Records.LinkTable;
        for (int i = 0; i < links.Count; i++)
        {
            LinkRow row = links.Rows[i];
            if (row.From.IsDangling || row.To.IsDangling)
                continue;

            (EntityId, string, EntityId, string?) key = (IdOf(resolution, row.From), row.Type, IdOf(resolution, row.To), row.Role);
            if (!groups.TryGetValue(key, out List<RecordLink>? group))
                groups.Add(key, group = []);
            group.Add(links[i]);
        }

        return groups
            .OrderBy(group => group.Key.From).ThenBy(group => group.Key.Type, StringComparer.Ordinal).ThenBy(group => group.Key.To).ThenBy(group => group.Key.Role ?? "", StringComparer.Ordinal)
            .Select(group => Gather(group.Key, group.Value));
    }

    private static EntityId IdOf(Resolution resolution, LinkEndRow end)
    {
        EntityPartition partition = resolution.KindOf(end.Kind)!.Partition;
        return partition.IdOf(partition.EntityOfRow(end.Row));
    }

    private static EntityLink Gather((EntityId From, string Type, EntityId To, string? Role) key, List<RecordLink> links) => new(
        key.From, key.Type, key.To, key.Role,
        links.Max(link => link.Probability),
        links.Min(link => link.At),
        links.Max(link => link.Until ?? link.At),
        links.Count,
        [.. links.SelectMany(link => (RecordId[])[link.From, link.To]).Distinct().Order()]);
}
