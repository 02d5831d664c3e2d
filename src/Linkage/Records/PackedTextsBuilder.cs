using System.Text;

namespace Linkage;

/// <summary>Packs texts one after another.</summary>
internal sealed class PackedTextsBuilder
{
    private readonly List<PackedBlock> _blocks = [];
    // Small at first: a table of one record has builders, too.
    private int[] _starts = new int[8];
    private char[] _text = new char[64];
    private int _used;
    private int _inBlock;

    public int Count => (_blocks.Count << PackedTexts.BlockBits) + _inBlock;

    public void Add(ReadOnlySpan<char> text)
    {
        if (_used + text.Length > _text.Length)
            Array.Resize(ref _text, Math.Max(_text.Length * 2, _used + text.Length));
        text.CopyTo(_text.AsSpan(_used));
        _used += text.Length;
        if (_inBlock + 1 == _starts.Length)
            Array.Resize(ref _starts, Math.Min(4 * _starts.Length, PackedTexts.BlockSize + 1));
        _starts[++_inBlock] = _used;
        if (_inBlock == PackedTexts.BlockSize)
            CloseBlock();
    }

    public PackedTexts Build()
    {
        int count = Count;
        if (_inBlock > 0)
            CloseBlock();
        return count == 0 ? PackedTexts.Empty : new PackedTexts([.. _blocks], count);
    }

    private void CloseBlock()
    {
        ReadOnlySpan<char> text = _text.AsSpan(0, _used);
        int[] starts = _starts.AsSpan(0, _inBlock + 1).ToArray();
        bool wide = text.ContainsAnyExceptInRange('\0', '\u00FF');
        byte[]? bytes = wide ? null : new byte[_used];
        if (bytes is not null)
            Encoding.Latin1.GetBytes(text, bytes);
        _blocks.Add(new PackedBlock(bytes, wide ? text.ToArray() : null, starts));
        (_used, _inBlock) = (0, 0);
    }
}
