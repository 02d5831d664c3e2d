using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Linkage.Similarity;

/// <summary>A line of 32 codes.</summary>
internal readonly unsafe struct CodeLine32 : ICodeLine<CodeLine32, int>
{
    private readonly Vector256<byte> _codes;

    private CodeLine32(Vector256<byte> codes) => _codes = codes;

    public static int Width => 32;

    public static int Stride => 64;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CodeLine32 Load(byte* line) => new(Vector256.Load(line));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Mask(byte code) => (int)Vector256.Equals(_codes, Vector256.Create(code)).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Mask(byte code, int shift) => (int)(Vector256.Equals(_codes, Vector256.Create(code)).ExtractMostSignificantBits() << shift);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Differences(byte* left, byte* right) =>
        ~(ulong)Vector256.Equals(Vector256.Load(left), Vector256.Load(right)).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int BagOverlap(byte* left, byte* right) => Bag.Overlap32(left - 32, right - 32);
}
