using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Linkage.Similarity;

/// <summary>A text of 8 to 16 units: lanes 0 to 7 hold its first eight, lanes 8 to 15 its last eight.</summary>
internal readonly struct UnitPattern16 : IUnitPattern<UnitPattern16>
{
    private const int Half = 8;

    private readonly Vector256<ushort> _units;
    private readonly int _lastFrom;

    private UnitPattern16(Vector256<ushort> units, int lastFrom)
    {
        _units = units;
        _lastFrom = lastFrom;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static UnitPattern16 Load(ReadOnlySpan<char> text)
    {
        ref ushort start = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        int lastFrom = text.Length - Half;
        return new UnitPattern16(Vector256.Create(Vector128.LoadUnsafe(ref start), Vector128.LoadUnsafe(ref start, (nuint)lastFrom)), lastFrom);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Mask(char unit)
    {
        uint bits = Vector256.Equals(_units, Vector256.Create((ushort)unit)).ExtractMostSignificantBits();
        return (bits & 0xFF) | ((ulong)(bits >> Half) << _lastFrom);
    }
}
