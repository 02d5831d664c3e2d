using System.Numerics;
using System.Runtime.Intrinsics;

namespace Linkage.Similarity;

/// <summary>The pairs that fill one 64-byte row of lanes, as <see cref="EditLanes{TOps, TVector, TLane, TMeasure}"/> reads and answers them.</summary>
internal unsafe struct EditGroup<TLane>
    where TLane : unmanaged, IBinaryInteger<TLane>
{
    /// <summary>The bytes of a row.</summary>
    public const int RowBytes = 64;

    /// <summary>The bytes of all buffers.</summary>
    public const int Bytes = (PreparedStrings.MaxWidth + 3) * RowBytes;

    /// <summary>Lays the buffers out from an address on; none needs to be cleared.</summary>
    public EditGroup(byte* start)
    {
        Pattern = (TLane*)start;
        TextLength = Pattern + Lanes;
        Distance = TextLength + Lanes;
        Masks = Distance + Lanes;
    }

    /// <summary>Gets the number of lanes, whatever the width of the vectors.</summary>
    public static int Lanes => RowBytes / sizeof(TLane);

    /// <summary>The bits of the pattern, which ends at the top bit.</summary>
    public readonly TLane* Pattern;

    /// <summary>The codes of the text.</summary>
    public readonly TLane* TextLength;

    /// <summary>The length of the pattern; answer: the distance.</summary>
    public readonly TLane* Distance;

    /// <summary>Row j: which codes of the pattern equal code j of the text.</summary>
    public readonly TLane* Masks;

    /// <summary>Answers all lanes by the widest vectors there are.</summary>
    public static void Count<TMeasure>(EditGroup<TLane>* group, int columns)
        where TMeasure : struct, IEditMeasure
    {
        if (Vector512.IsHardwareAccelerated)
            EditLanes<Lanes512<TLane>, Vector512<TLane>, TLane, TMeasure>.Count(group, columns);
        else if (Vector256.IsHardwareAccelerated)
            EditLanes<Lanes256<TLane>, Vector256<TLane>, TLane, TMeasure>.Count(group, columns);
        else
            EditLanes<Lanes128<TLane>, Vector128<TLane>, TLane, TMeasure>.Count(group, columns);
    }
}
