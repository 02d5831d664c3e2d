namespace Linkage.Graph;

/// <summary>The source records that a graph knows, sorted by id: their own node, the node of their entity, and how sure that is.</summary>
internal sealed class RecordColumns(RecordId[] ids, int[] nodes, int[] owners, double[] probabilities, string[] by)
{
    public int Count => ids.Length;

    public RecordId IdOf(int record) => ids[record];

    /// <summary>The node of the record itself, or -1.</summary>
    public int NodeOf(int record) => nodes[record];

    /// <summary>The node of the entity that the record belongs to, or -1.</summary>
    public int OwnerOf(int record) => owners[record];

    public double ProbabilityOf(int record) => probabilities[record];

    public string ByOf(int record) => by[record];

    /// <summary>Finds the number of a record, or -1.</summary>
    public int Find(RecordId id)
    {
        int place = Array.BinarySearch(ids, id);
        return place < 0 ? -1 : place;
    }
}
