using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Linkage.Similarity;

/// <summary>A text of 32 to 64 units: one vector holds its first thirty-two, the other its last thirty-two.</summary>
internal readonly struct UnitPattern64 : IUnitPattern<UnitPattern64>
{
    private const int Half = 32;

    private readonly Vector512<ushort> _first;
    private readonly Vector512<ushort> _last;
    private readonly int _lastFrom;

    private UnitPattern64(Vector512<ushort> first, Vector512<ushort> last, int lastFrom)
    {
        _first = first;
        _last = last;
        _lastFrom = lastFrom;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static UnitPattern64 Load(ReadOnlySpan<char> text)
    {
        ref ushort start = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        int lastFrom = text.Length - Half;
        return new UnitPattern64(Vector512.LoadUnsafe(ref start), Vector512.LoadUnsafe(ref start, (nuint)lastFrom), lastFrom);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Mask(char unit) => Bits(_first, unit) | (Bits(_last, unit) << _lastFrom);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bits(Vector512<ushort> units, char unit)
    {
        if (Vector512.IsHardwareAccelerated)
            return Vector512.Equals(units, Vector512.Create((ushort)unit)).ExtractMostSignificantBits();
        Vector256<ushort> wanted = Vector256.Create((ushort)unit);
        return Vector256.Equals(units.GetLower(), wanted).ExtractMostSignificantBits()
            | ((ulong)Vector256.Equals(units.GetUpper(), wanted).ExtractMostSignificantBits() << 16);
    }
}
