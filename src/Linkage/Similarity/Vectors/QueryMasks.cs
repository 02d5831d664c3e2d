using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Linkage.Similarity;

/// <summary>The masks of a group of candidates: bit i of row j tells whether code i of the group equals code j of the query, so that each lane holds one candidate.</summary>
internal static unsafe class QueryMasks
{
    /// <summary>The bytes of a row.</summary>
    public const int RowBytes = Candidates.GroupCodes / 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Fill(byte* codes, byte* query, int columns, byte* masks)
    {
        for (int j = 0; j < columns; j++, masks += RowBytes)
        {
            if (Vector512.IsHardwareAccelerated)
                Fill512(codes, query[j], (ulong*)masks);
            else if (Vector256.IsHardwareAccelerated)
                Fill256(codes, query[j], (uint*)masks);
            else
                Fill128(codes, query[j], (ushort*)masks);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Fill512(byte* codes, byte code, ulong* row)
    {
        Vector512<byte> wanted = Vector512.Create(code);
        for (int i = 0; i < RowBytes / sizeof(ulong); i++)
            row[i] = Vector512.Equals(Vector512.Load(codes + i * Vector512<byte>.Count), wanted).ExtractMostSignificantBits();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Fill256(byte* codes, byte code, uint* row)
    {
        Vector256<byte> wanted = Vector256.Create(code);
        for (int i = 0; i < RowBytes / sizeof(uint); i++)
            row[i] = Vector256.Equals(Vector256.Load(codes + i * Vector256<byte>.Count), wanted).ExtractMostSignificantBits();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Fill128(byte* codes, byte code, ushort* row)
    {
        Vector128<byte> wanted = Vector128.Create(code);
        for (int i = 0; i < RowBytes / sizeof(ushort); i++)
            row[i] = (ushort)Vector128.Equals(Vector128.Load(codes + i * Vector128<byte>.Count), wanted).ExtractMostSignificantBits();
    }
}
