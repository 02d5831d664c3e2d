using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Linkage.Similarity;

/// <summary>A text of 16 to 32 units: one vector holds its first sixteen, the other its last sixteen.</summary>
internal readonly struct UnitPattern32 : IUnitPattern<UnitPattern32>
{
    private const int Half = 16;

    private readonly Vector256<ushort> _first;
    private readonly Vector256<ushort> _last;
    private readonly int _lastFrom;

    private UnitPattern32(Vector256<ushort> first, Vector256<ushort> last, int lastFrom)
    {
        _first = first;
        _last = last;
        _lastFrom = lastFrom;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static UnitPattern32 Load(ReadOnlySpan<char> text)
    {
        ref ushort start = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        int lastFrom = text.Length - Half;
        return new UnitPattern32(Vector256.LoadUnsafe(ref start), Vector256.LoadUnsafe(ref start, (nuint)lastFrom), lastFrom);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Mask(char unit)
    {
        Vector256<ushort> wanted = Vector256.Create((ushort)unit);
        return Vector256.Equals(_first, wanted).ExtractMostSignificantBits()
            | ((ulong)Vector256.Equals(_last, wanted).ExtractMostSignificantBits() << _lastFrom);
    }
}
