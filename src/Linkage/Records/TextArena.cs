using System.Runtime.CompilerServices;

namespace Linkage;

/// <summary>Many short texts in few large blocks, numbered from 0 in the order in which they were added.</summary>
internal sealed class TextArena
{
    private const int BlockSize = 1 << 16;
    private readonly List<char[]> _blocks = [];
    private readonly BlockList<TextPlace> _places = new();
    private int _used = BlockSize;

    public int Count => _places.Count;

    /// <summary>Gets whether no text has a character above U+00FF.</summary>
    public bool IsNarrow { get; private set; } = true;

    public ReadOnlySpan<char> this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            ref TextPlace place = ref _places[index];
            return _blocks[place.Block].AsSpan(place.Start, place.Length);
        }
    }

    public int Add(ReadOnlySpan<char> text)
    {
        if (_blocks.Count == 0 || _used + text.Length > BlockSize)
        {
            _blocks.Add(new char[Math.Max(BlockSize, text.Length)]);
            _used = 0;
        }
        text.CopyTo(_blocks[^1].AsSpan(_used));
        IsNarrow = IsNarrow && !text.ContainsAnyExceptInRange('\0', '\u00FF');
        _places.Add(new TextPlace(_blocks.Count - 1, _used, text.Length));
        _used += text.Length;
        return Count - 1;
    }

    /// <summary>Gets the length of a text; reading it brings the place into the cache.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int LengthOf(int index) => _places[index].Length;

    /// <summary>Gets the first character of a text, 0 for an empty one; reading it brings the text into the cache.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public char FirstOf(int index)
    {
        ref TextPlace place = ref _places[index];
        return place.Length == 0 ? '\0' : _blocks[place.Block][place.Start];
    }
}
