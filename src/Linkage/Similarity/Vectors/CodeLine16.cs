using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Linkage.Similarity;

/// <summary>A line of 16 codes.</summary>
internal readonly unsafe struct CodeLine16 : ICodeLine<CodeLine16, short>
{
    private readonly Vector128<byte> _codes;

    private CodeLine16(Vector128<byte> codes) => _codes = codes;

    public static int Width => 16;

    public static int Stride => 32;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CodeLine16 Load(byte* line) => new(Vector128.Load(line));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public short Mask(byte code) => (short)Vector128.Equals(_codes, Vector128.Create(code)).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public short Mask(byte code, int shift) => (short)(Vector128.Equals(_codes, Vector128.Create(code)).ExtractMostSignificantBits() << shift);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Differences(byte* left, byte* right) =>
        ~(ulong)Vector128.Equals(Vector128.Load(left), Vector128.Load(right)).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int BagOverlap(byte* left, byte* right) => Bag.Overlap16(left - 16, right - 16);
}
