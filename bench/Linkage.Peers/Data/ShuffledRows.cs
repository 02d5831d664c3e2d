namespace Linkage.Peers.Data;

/// <summary>Writes rows in an order that keeps the rows of one entity apart, with memory for a block of them only.</summary>
/// <remarks>
/// A full block is written in random order, half of it; the rest waits with the next rows. Rows of one entity so stand some hundred thousand rows apart, which is as
/// good as anywhere for tools that sort or hash.
/// </remarks>
internal sealed class ShuffledRows(TextWriter writer, Draws draws, int block = 400_000)
{
    private readonly List<string> _waiting = [];
    private int _written;

    public void Add(string row)
    {
        _waiting.Add(row);
        if (_waiting.Count >= block)
            Write(block / 2);
    }

    public void Finish() => Write(_waiting.Count);

    // The row's number is its id: the first column.
    private void Write(int count)
    {
        for (int i = 0; i < count; i++)
        {
            int chosen = draws.Below(_waiting.Count);
            writer.Write(_written++);
            writer.Write(',');
            writer.Write(_waiting[chosen]);
            writer.Write('\n');
            _waiting[chosen] = _waiting[^1];
            _waiting.RemoveAt(_waiting.Count - 1);
        }
    }
}
