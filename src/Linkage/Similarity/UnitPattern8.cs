using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Linkage.Similarity;

/// <summary>A text of 1 to 8 units: lanes 0 to 3 hold its first four, lanes 4 to 7 its last four.</summary>
internal readonly struct UnitPattern8 : IUnitPattern<UnitPattern8>
{
    private const int Half = 4;

    private readonly Vector128<ushort> _units;
    private readonly int _lastFrom;

    private UnitPattern8(Vector128<ushort> units, int lastFrom)
    {
        _units = units;
        _lastFrom = lastFrom;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static UnitPattern8 Load(ReadOnlySpan<char> text)
    {
        if (text.Length < Half)
            return LoadFew(text);
        ref byte start = ref Unsafe.As<char, byte>(ref MemoryMarshal.GetReference(text));
        int lastFrom = text.Length - Half;
        ulong first = Unsafe.ReadUnaligned<ulong>(ref start);
        ulong last = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref start, lastFrom * sizeof(char)));
        return new UnitPattern8(Vector128.Create(first, last).AsUInt16(), lastFrom);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Mask(char unit)
    {
        uint bits = Vector128.Equals(_units, Vector128.Create((ushort)unit)).ExtractMostSignificantBits();
        return (bits & 0xF) | ((ulong)(bits >> Half) << _lastFrom);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static UnitPattern8 LoadFew(ReadOnlySpan<char> text)
    {
        ushort last = text[^1];
        ulong units = text[0] | ((ulong)text[text.Length >> 1] << 16) | ((ulong)last << 32);
        return new UnitPattern8(Vector128.Create(units).AsUInt16(), 0);
    }
}
