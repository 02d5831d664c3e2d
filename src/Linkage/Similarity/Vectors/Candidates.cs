using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Linkage.Similarity;

/// <summary>The values of a column as one query meets them all: by length, their codes one after the other.</summary>
/// <remarks>
/// Values of one length form a class. Each takes as many bytes as a power of two holds, from 8 on, and its codes end at the last of them; the class is filled up to whole groups of
/// 512 codes, whose comparison with one code of the query gives one vector of masks. A value costs those bytes and 4 for its index.
/// </remarks>
internal sealed unsafe class Candidates
{
    /// <summary>The codes of a group; one comparison makes a bit of each.</summary>
    public const int GroupCodes = 512;

    private const int Alignment = 64;

    private readonly Vector512<byte>[] _blocks;
    private readonly int[] _order;

    public Candidates(PreparedStrings values)
    {
        int[] counts = new int[PreparedStrings.MaxWidth + 1];
        List<int> others = [];
        for (int index = 0; index < values.Count; index++)
        {
            int length = values.LineLength(index);
            if (length is 0 or > PreparedStrings.MaxWidth)
                others.Add(index);
            else
                counts[length]++;
        }

        Others = [.. others];
        Classes = Divide(counts, out long bytes, out int slots);
        _blocks = GC.AllocateUninitializedArray<Vector512<byte>>((int)(bytes / sizeof(Vector512<byte>)) + 2, pinned: true);
        Codes = (byte*)(((nint)Unsafe.AsPointer(ref _blocks[0]) + Alignment - 1) & -Alignment);
        _order = GC.AllocateUninitializedArray<int>(slots + 1, pinned: true);
        Order = (int*)Unsafe.AsPointer(ref _order[0]);
        Array.Clear(_blocks);
        Fill(values);
    }

    /// <summary>Gets the classes by ascending length.</summary>
    public LengthClass[] Classes { get; }

    /// <summary>Gets the indices of the values without a line, and of the empty ones.</summary>
    public int[] Others { get; }

    /// <summary>Gets the codes of the first class.</summary>
    public byte* Codes { get; }

    /// <summary>Gets the index of the value in each place.</summary>
    public int* Order { get; }

    private static LengthClass[] Divide(int[] counts, out long bytes, out int slots)
    {
        List<LengthClass> classes = [];
        bytes = 0;
        slots = 0;
        for (int length = 1; length < counts.Length; length++)
        {
            if (counts[length] == 0)
                continue;
            LengthClass values = new(length, counts[length], bytes, slots);
            classes.Add(values);
            bytes += (long)values.Groups * GroupCodes;
            slots += values.Count;
        }

        return [.. classes];
    }

    private void Fill(PreparedStrings values)
    {
        LengthClass?[] classOf = new LengthClass?[PreparedStrings.MaxWidth + 1];
        foreach (LengthClass one in Classes)
            classOf[one.Length] = one;
        int[] filled = new int[PreparedStrings.MaxWidth + 1];
        for (int index = 0; index < values.Count; index++)
        {
            int length = values.LineLength(index);
            if (length is 0 or > PreparedStrings.MaxWidth)
                continue;
            LengthClass place = classOf[length]!.Value;
            int at = filled[length]++;
            byte* end = Codes + place.Start + (nint)(at + 1) * place.Width;
            Buffer.MemoryCopy(values.Line(index), end - length, length, length);
            Order[place.FirstSlot + at] = index;
        }
    }
}
