using System.Text;

namespace Linkage;

/// <summary>Many texts for keeping, packed one behind the other: one byte a character in blocks without characters above U+00FF, else two. Strings are made on demand.</summary>
/// <remarks>Costs the characters and 4 bytes a text. Immutable; safe to share between threads.</remarks>
internal sealed class PackedTexts
{
    internal const int BlockBits = 10;
    internal const int BlockSize = 1 << BlockBits;
    private readonly PackedBlock[] _blocks;

    internal PackedTexts(PackedBlock[] blocks, int count) => (_blocks, Count) = (blocks, count);

    public static PackedTexts Empty { get; } = new([], 0);

    public int Count { get; }

    public string this[int index]
    {
        get
        {
            PackedBlock block = _blocks[index >> BlockBits];
            (int start, int length) = block.PlaceOf(index & (BlockSize - 1));
            return block.Wide is null ? Encoding.Latin1.GetString(block.Narrow!, start, length) : new string(block.Wide, start, length);
        }
    }

    public int LengthOf(int index) => _blocks[index >> BlockBits].PlaceOf(index & (BlockSize - 1)).Length;

    /// <summary>Writes a text to a buffer that has room for it.</summary>
    public int CopyTo(int index, Span<char> target)
    {
        PackedBlock block = _blocks[index >> BlockBits];
        (int start, int length) = block.PlaceOf(index & (BlockSize - 1));
        if (block.Wide is null)
            Encoding.Latin1.GetChars(block.Narrow.AsSpan(start, length), target);
        else
            block.Wide.AsSpan(start, length).CopyTo(target);
        return length;
    }

    /// <summary>Compares two of the texts, ordinal.</summary>
    public int Compare(int index, int other)
    {
        PackedBlock block = _blocks[other >> BlockBits];
        (int start, int length) = block.PlaceOf(other & (BlockSize - 1));
        if (block.Wide is not null)
            return Compare(index, block.Wide.AsSpan(start, length));
        PackedBlock own = _blocks[index >> BlockBits];
        (int ownStart, int ownLength) = own.PlaceOf(index & (BlockSize - 1));
        return own.Wide is null
            ? own.Narrow.AsSpan(ownStart, ownLength).SequenceCompareTo(block.Narrow.AsSpan(start, length))
            : -Compare(other, own.Wide.AsSpan(ownStart, ownLength));
    }

    /// <summary>Compares a text with another one, ordinal.</summary>
    public int Compare(int index, ReadOnlySpan<char> other)
    {
        PackedBlock block = _blocks[index >> BlockBits];
        (int start, int length) = block.PlaceOf(index & (BlockSize - 1));
        if (block.Wide is not null)
            return block.Wide.AsSpan(start, length).SequenceCompareTo(other);
        ReadOnlySpan<byte> own = block.Narrow.AsSpan(start, length);
        for (int i = 0; i < own.Length && i < other.Length; i++)
        {
            if (own[i] != other[i])
                return own[i] - other[i];
        }
        return own.Length - other.Length;
    }
}
