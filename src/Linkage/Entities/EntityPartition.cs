using System.Runtime.InteropServices;

namespace Linkage;

/// <summary>Which rows of a table form which entity: the partition in both directions.</summary>
/// <remarks>Entities are numbered from 0 in the order of their ids; the numbers are worked out when first asked for. Immutable and safe to share between threads.</remarks>
internal sealed class EntityPartition
{
    private readonly int[] _clusterOfRow;
    private readonly int[] _firstRows;
    private readonly Func<int, EntityId> _idOfFirstRow;
    private readonly Lazy<Numbering> _numbering;

    private EntityPartition(int[] clusterOfRow, int[] firstRows, Func<int, EntityId> idOfFirstRow)
    {
        (_clusterOfRow, _firstRows, _idOfFirstRow) = (clusterOfRow, firstRows, idOfFirstRow);
        Count = firstRows.Length;
        _numbering = new Lazy<Numbering>(() => Number(clusterOfRow, firstRows, idOfFirstRow));
    }

    public int Count { get; }

    public EntityId IdOf(int entity) => _numbering.Value.Ids[entity];

    public int EntityOfRow(int row) => _numbering.Value.EntityOfCluster[_clusterOfRow[row]];

    /// <summary>Gets a number that all rows of an entity share, and no others: from 0, in no order that means anything.</summary>
    public int ClusterOfRow(int row) => _clusterOfRow[row];

    /// <summary>Gets the first row of the entity that a row belongs to.</summary>
    public int FirstRowOf(int row) => _firstRows[_clusterOfRow[row]];

    /// <summary>Gets the id of a row's entity without numbering all entities.</summary>
    public EntityId IdOfRow(int row) => _idOfFirstRow(_firstRows[_clusterOfRow[row]]);

    /// <summary>Whether two rows are of one entity.</summary>
    public bool AreTogether(int left, int right) => _clusterOfRow[left] == _clusterOfRow[right];

    /// <summary>Gets the rows of an entity, ascending: in the order of their record ids.</summary>
    public ReadOnlySpan<int> RowsOf(int entity)
    {
        Numbering numbering = _numbering.Value;
        return numbering.Rows.AsSpan(numbering.Offsets[entity], numbering.Offsets[entity + 1] - numbering.Offsets[entity]);
    }

    public int IndexOf(EntityId id)
    {
        int index = Array.BinarySearch(_numbering.Value.Ids, id);
        return index < 0 ? -1 : index;
    }

    /// <summary>Counts the rows of each entity, in no order that means anything.</summary>
    public int[] Sizes()
    {
        int[] sizes = new int[Count];
        foreach (int cluster in _clusterOfRow)
            sizes[cluster]++;
        return sizes;
    }

    /// <summary>Makes the partition from a cluster label per row; ids come from each cluster's smallest record unless given.</summary>
    public static EntityPartition Create(RecordTable table, ReadOnlySpan<int> labels, Func<int, EntityId>? idOfFirstRow = null)
    {
        int[] clusters = new int[labels.Length];
        int[] numbers = new int[labels.Length];   // most labels are rows, and so need no table
        Dictionary<int, int> others = [];
        List<int> firstRows = [];
        for (int row = 0; row < labels.Length; row++)
        {
            ref int number = ref (uint)labels[row] < (uint)numbers.Length
                ? ref numbers[labels[row]]
                : ref CollectionsMarshal.GetValueRefOrAddDefault(others, labels[row], out _);
            if (number == 0)
            {
                firstRows.Add(row);
                number = firstRows.Count;
            }

            clusters[row] = number - 1;
        }

        return new EntityPartition(clusters, [.. firstRows], idOfFirstRow ?? (row => EntityId.Of(table.Kind, table.IdOf(row))));
    }

    private static Numbering Number(int[] clusterOfRow, int[] firstRows, Func<int, EntityId> idOfFirstRow)
    {
        EntityId[] ids = new EntityId[firstRows.Length];
        Parallel.For(0, (ids.Length + 4095) / 4096, part =>
        {
            for (int cluster = part * 4096; cluster < Math.Min(ids.Length, (part + 1) * 4096); cluster++)
                ids[cluster] = idOfFirstRow(firstRows[cluster]);
        });
        int[] order = [.. Enumerable.Range(0, ids.Length)];
        Array.Sort(ids, order);
        int[] entityOfCluster = new int[order.Length];
        for (int entity = 0; entity < order.Length; entity++)
            entityOfCluster[order[entity]] = entity;

        int[] offsets = new int[ids.Length + 1];
        foreach (int cluster in clusterOfRow)
            offsets[entityOfCluster[cluster] + 1]++;
        for (int i = 0; i < ids.Length; i++)
            offsets[i + 1] += offsets[i];
        int[] next = offsets.AsSpan(0, ids.Length).ToArray();
        int[] rows = new int[clusterOfRow.Length];
        for (int row = 0; row < rows.Length; row++)
            rows[next[entityOfCluster[clusterOfRow[row]]]++] = row;
        return new Numbering(ids, entityOfCluster, offsets, rows);
    }

    private sealed record Numbering(EntityId[] Ids, int[] EntityOfCluster, int[] Offsets, int[] Rows);
}
