using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Linkage;

/// <summary>A list that grows by blocks, so that nothing is copied while a million rows stream in.</summary>
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "It is a list, without the interface.")]
internal sealed class BlockList<T>
{
    private const int BlockBits = 14;
    private const int Mask = (1 << BlockBits) - 1;
    private T[][] _blocks = [];

    public int Count { get; private set; }

    public ref T this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _blocks[index >> BlockBits][index & Mask];
    }

    public void Add(T item)
    {
        int block = Count >> BlockBits;
        if ((Count & Mask) == 0)
            AddBlock(block);
        _blocks[block][Count & Mask] = item;
        Count++;
    }

    /// <summary>Adds default values until there are as many items as given.</summary>
    public void Extend(int count)
    {
        for (int block = (Count + Mask) >> BlockBits; block << BlockBits < count; block++)
            AddBlock(block);
        Count = Math.Max(Count, count);
    }

    private void AddBlock(int block)
    {
        if (block == _blocks.Length)
            Array.Resize(ref _blocks, Math.Max(16, block * 2));
        _blocks[block] = new T[1 << BlockBits];
    }
}
