namespace Linkage;

/// <summary>Many short texts in few large blocks, numbered from 0 in the order in which they were added.</summary>
internal sealed class TextArena
{
    private const int BlockSize = 1 << 20;
    private readonly List<char[]> _blocks = [];
    private int[] _block = new int[1024];
    private int[] _start = new int[1024];
    private int[] _length = new int[1024];
    private int _used = BlockSize;

    public int Count { get; private set; }

    public ReadOnlySpan<char> this[int index] => _blocks[_block[index]].AsSpan(_start[index], _length[index]);

    public int Add(ReadOnlySpan<char> text)
    {
        if (_blocks.Count == 0 || _used + text.Length > BlockSize)
        {
            _blocks.Add(new char[Math.Max(BlockSize, text.Length)]);
            _used = 0;
        }
        if (Count == _start.Length)
            Grow();
        text.CopyTo(_blocks[^1].AsSpan(_used));
        (_block[Count], _start[Count], _length[Count]) = (_blocks.Count - 1, _used, text.Length);
        _used += text.Length;
        return Count++;
    }

    private void Grow()
    {
        Array.Resize(ref _block, Count * 2);
        Array.Resize(ref _start, Count * 2);
        Array.Resize(ref _length, Count * 2);
    }
}
