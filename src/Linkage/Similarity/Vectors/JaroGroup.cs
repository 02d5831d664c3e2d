using System.Numerics;
using System.Runtime.Intrinsics;

namespace Linkage.Similarity;

/// <summary>The pairs that fill one 64-byte row of lanes, as <see cref="JaroLanes{TOps, TVector, TLane}"/> reads and answers them.</summary>
internal unsafe struct JaroGroup<TLane>
    where TLane : unmanaged, IBinaryInteger<TLane>
{
    /// <summary>The bytes of a row.</summary>
    public const int RowBytes = 64;

    /// <summary>The bytes of all buffers.</summary>
    public const int Bytes = (PreparedStrings.MaxWidth + 5) * RowBytes;

    /// <summary>Lays the buffers out from an address on; none needs to be cleared but the masks.</summary>
    public JaroGroup(byte* start)
    {
        Pattern = (TLane*)start;
        Window = Pattern + Lanes;
        Reach = Window + Lanes;
        Common = Reach + Lanes;
        Displaced = Common + Lanes;
        Masks = Displaced + Lanes;
    }

    /// <summary>Gets the number of lanes, whatever the width of the vectors.</summary>
    public static int Lanes => RowBytes / sizeof(TLane);

    /// <summary>The bits of the pattern.</summary>
    public readonly TLane* Pattern;

    /// <summary>The bits within reach of the text's first code.</summary>
    public readonly TLane* Window;

    /// <summary>How far two codes in common may stand apart.</summary>
    public readonly TLane* Reach;

    /// <summary>Answer: the codes in common.</summary>
    public readonly TLane* Common;

    /// <summary>Answer: those in another order.</summary>
    public readonly TLane* Displaced;

    /// <summary>Row j: which codes of the pattern equal code j of the text.</summary>
    public readonly TLane* Masks;

    /// <summary>Answers all lanes by the widest vectors there are.</summary>
    public static void Count(JaroGroup<TLane>* group, int columns)
    {
        if (Vector512.IsHardwareAccelerated)
            JaroLanes<Lanes512<TLane>, Vector512<TLane>, TLane>.Count(group, columns);
        else if (Vector256.IsHardwareAccelerated)
            JaroLanes<Lanes256<TLane>, Vector256<TLane>, TLane>.Count(group, columns);
        else
            JaroLanes<Lanes128<TLane>, Vector128<TLane>, TLane>.Count(group, columns);
    }
}
