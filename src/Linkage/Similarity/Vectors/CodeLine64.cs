using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Linkage.Similarity;

/// <summary>A line of 64 codes.</summary>
internal readonly unsafe struct CodeLine64 : ICodeLine<CodeLine64, long>
{
    private readonly Vector512<byte> _codes;

    private CodeLine64(Vector512<byte> codes) => _codes = codes;

    public static int Width => 64;

    public static int Stride => 128;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CodeLine64 Load(byte* line) => new(Vector512.Load(line));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Mask(byte code) => (long)Vector512.Equals(_codes, Vector512.Create(code)).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Mask(byte code, int shift) => (long)(Vector512.Equals(_codes, Vector512.Create(code)).ExtractMostSignificantBits() << shift);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Differences(byte* left, byte* right) =>
        ~(ulong)Vector512.Equals(Vector512.Load(left), Vector512.Load(right)).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int BagOverlap(byte* left, byte* right) => Bag.Overlap32(left - 32, right - 32);
}
