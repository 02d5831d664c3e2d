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
        row[0] = Vector512.Equals(Vector512.Load(codes + 0), wanted).ExtractMostSignificantBits();
        row[1] = Vector512.Equals(Vector512.Load(codes + 64), wanted).ExtractMostSignificantBits();
        row[2] = Vector512.Equals(Vector512.Load(codes + 128), wanted).ExtractMostSignificantBits();
        row[3] = Vector512.Equals(Vector512.Load(codes + 192), wanted).ExtractMostSignificantBits();
        row[4] = Vector512.Equals(Vector512.Load(codes + 256), wanted).ExtractMostSignificantBits();
        row[5] = Vector512.Equals(Vector512.Load(codes + 320), wanted).ExtractMostSignificantBits();
        row[6] = Vector512.Equals(Vector512.Load(codes + 384), wanted).ExtractMostSignificantBits();
        row[7] = Vector512.Equals(Vector512.Load(codes + 448), wanted).ExtractMostSignificantBits();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Fill256(byte* codes, byte code, uint* row)
    {
        Vector256<byte> wanted = Vector256.Create(code);
        row[0] = Vector256.Equals(Vector256.Load(codes + 0), wanted).ExtractMostSignificantBits();
        row[1] = Vector256.Equals(Vector256.Load(codes + 32), wanted).ExtractMostSignificantBits();
        row[2] = Vector256.Equals(Vector256.Load(codes + 64), wanted).ExtractMostSignificantBits();
        row[3] = Vector256.Equals(Vector256.Load(codes + 96), wanted).ExtractMostSignificantBits();
        row[4] = Vector256.Equals(Vector256.Load(codes + 128), wanted).ExtractMostSignificantBits();
        row[5] = Vector256.Equals(Vector256.Load(codes + 160), wanted).ExtractMostSignificantBits();
        row[6] = Vector256.Equals(Vector256.Load(codes + 192), wanted).ExtractMostSignificantBits();
        row[7] = Vector256.Equals(Vector256.Load(codes + 224), wanted).ExtractMostSignificantBits();
        row[8] = Vector256.Equals(Vector256.Load(codes + 256), wanted).ExtractMostSignificantBits();
        row[9] = Vector256.Equals(Vector256.Load(codes + 288), wanted).ExtractMostSignificantBits();
        row[10] = Vector256.Equals(Vector256.Load(codes + 320), wanted).ExtractMostSignificantBits();
        row[11] = Vector256.Equals(Vector256.Load(codes + 352), wanted).ExtractMostSignificantBits();
        row[12] = Vector256.Equals(Vector256.Load(codes + 384), wanted).ExtractMostSignificantBits();
        row[13] = Vector256.Equals(Vector256.Load(codes + 416), wanted).ExtractMostSignificantBits();
        row[14] = Vector256.Equals(Vector256.Load(codes + 448), wanted).ExtractMostSignificantBits();
        row[15] = Vector256.Equals(Vector256.Load(codes + 480), wanted).ExtractMostSignificantBits();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Fill128(byte* codes, byte code, ushort* row)
    {
        Vector128<byte> wanted = Vector128.Create(code);
        for (int i = 0; i < RowBytes / sizeof(ushort); i++)
            row[i] = (ushort)Vector128.Equals(Vector128.Load(codes + i * Vector128<byte>.Count), wanted).ExtractMostSignificantBits();
    }
}
