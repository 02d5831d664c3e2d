using FsCheck.Xunit;
using Linkage.Tests.Blocking;

namespace Linkage.Tests.Entities;

public sealed class EntityPartitionTests
{
    [Property]
    public bool Create_AnyClusters_KeepsTogetherExactlyTheirRows(byte[] clusters)
    {
        RecordTable table = TestTable.Create(["a"], [.. clusters.Select(cluster => new[] { "x" })]);
        EntityPartition partition = EntityPartition.Create(table, [.. clusters.Select(cluster => cluster % 5)]);

        return Enumerable.Range(0, clusters.Length).All(a => Enumerable.Range(0, clusters.Length).All(b =>
                (partition.EntityOfRow(a) == partition.EntityOfRow(b)) == (clusters[a] % 5 == clusters[b] % 5)))
            && Enumerable.Range(0, partition.Count).All(entity => partition.IndexOf(partition.IdOf(entity)) == entity
                && partition.IdOf(entity) == EntityId.Of(table.Kind, table.IdOf(partition.RowsOf(entity)[0])) && IsAscending(partition.RowsOf(entity)))
            && Enumerable.Range(0, partition.Count).Sum(entity => partition.RowsOf(entity).Length) == clusters.Length;
    }

    [Fact]
    public void IndexOf_UnknownId_IsMinusOne()
    {
        RecordTable table = TestTable.Create(["a"], ["x"]);

        Assert.Equal(-1, EntityPartition.Create(table, [0]).IndexOf(EntityId.Of(EntityKind.Person, new RecordId("other", "1"))));
    }

    private static bool IsAscending(ReadOnlySpan<int> rows)
    {
        for (int i = 1; i < rows.Length; i++)
        {
            if (rows[i] <= rows[i - 1])
                return false;
        }

        return true;
    }
}
