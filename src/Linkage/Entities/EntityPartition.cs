namespace Linkage;

/// <summary>Which rows of a table form which entity: the partition in both directions.</summary>
/// <remarks>Entities are numbered from 0 in the order of their ids. Immutable.</remarks>
internal sealed class EntityPartition
{
    private readonly int[] _entityOfRow;
    private readonly int[] _offsets;
    private readonly int[] _rows;
    private readonly EntityId[] _ids;

    private EntityPartition(int[] entityOfRow, int[] offsets, int[] rows, EntityId[] ids) =>
        (_entityOfRow, _offsets, _rows, _ids) = (entityOfRow, offsets, rows, ids);

    public int Count => _ids.Length;

    public EntityId IdOf(int entity) => _ids[entity];

    public int EntityOfRow(int row) => _entityOfRow[row];

    /// <summary>Gets the rows of an entity, ascending: in the order of their record ids.</summary>
    public ReadOnlySpan<int> RowsOf(int entity) => _rows.AsSpan(_offsets[entity], _offsets[entity + 1] - _offsets[entity]);

    public int IndexOf(EntityId id)
    {
        int index = Array.BinarySearch(_ids, id);
        return index < 0 ? -1 : index;
    }

    /// <summary>Makes the partition from a cluster number per row; ids come from each cluster's smallest record unless given.</summary>
    public static EntityPartition Create(RecordTable table, ReadOnlySpan<int> clusterOfRow, Func<int, EntityId>? idOfFirstRow = null)
    {
        Dictionary<int, int> numbers = new(clusterOfRow.Length);
        List<EntityId> ids = [];
        int[] entityOfRow = new int[clusterOfRow.Length];
        for (int row = 0; row < clusterOfRow.Length; row++)
        {
            if (!numbers.TryGetValue(clusterOfRow[row], out int entity))
            {
                numbers.Add(clusterOfRow[row], entity = ids.Count);
                ids.Add(idOfFirstRow is null ? EntityId.Of(table.Kind, table.IdOf(row)) : idOfFirstRow(row));
            }
            entityOfRow[row] = entity;
        }
        return Sorted(entityOfRow, [.. ids]);
    }

    private static EntityPartition Sorted(int[] entityOfRow, EntityId[] ids)
    {
        int[] order = [.. Enumerable.Range(0, ids.Length)];
        Array.Sort(ids, order);
        int[] place = new int[order.Length];
        for (int i = 0; i < order.Length; i++)
            place[order[i]] = i;

        int[] offsets = new int[ids.Length + 1];
        for (int row = 0; row < entityOfRow.Length; row++)
        {
            entityOfRow[row] = place[entityOfRow[row]];
            offsets[entityOfRow[row] + 1]++;
        }
        for (int i = 0; i < ids.Length; i++)
            offsets[i + 1] += offsets[i];
        int[] next = offsets.AsSpan(0, ids.Length).ToArray();
        int[] rows = new int[entityOfRow.Length];
        for (int row = 0; row < entityOfRow.Length; row++)
            rows[next[entityOfRow[row]]++] = row;
        return new EntityPartition(entityOfRow, offsets, rows, ids);
    }
}
