using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Linkage.Similarity;

/// <summary>The loop of <see cref="Jaro"/> for one query and the candidates of one length, one a lane; compare <see cref="JaroLanes{TOps, TVector, TLane}"/>.</summary>
internal static unsafe class QueryJaroLanes<TOps, TVector, TLane, TRule>
    where TOps : struct, ILanes<TVector, TLane>
    where TVector : struct
    where TLane : unmanaged, IBinaryInteger<TLane>
    where TRule : struct, IJaroRule
{
    private const int MaxPrefix = 4;
    private const int FoundRows = 3;

    private static int RowLanes => QueryMasks.RowBytes / sizeof(TLane);

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(Candidates candidates, LengthClass length, byte* query, int queryLength, double* answers, double cutoff)
    {
        byte* buffer = stackalloc byte[(2 * PreparedStrings.MaxWidth + FoundRows + 1) * QueryMasks.RowBytes];
        byte* masks = (byte*)(((nint)buffer + QueryMasks.RowBytes - 1) & -QueryMasks.RowBytes);
        byte* hits = masks + PreparedStrings.MaxWidth * QueryMasks.RowBytes;
        TLane* found = (TLane*)(hits + PreparedStrings.MaxWidth * QueryMasks.RowBytes);
        bool hasTable = sizeof(TLane) <= sizeof(short) && queryLength <= JaroScores<TRule>.MaxLength;
        double[] scores = hasTable ? JaroScores<TRule>.For(length.Length, queryLength) : [];
        byte* codes = candidates.Codes + length.Start;
        int* order = candidates.Order + length.FirstSlot;
        for (int slot = 0; slot < length.Count; slot += RowLanes, codes += Candidates.GroupCodes)
        {
            QueryMasks.Fill(codes, query, queryLength, masks);
            for (int lane = 0; lane < RowLanes; lane += TOps.Count)
                Count((TLane*)masks + lane, (TLane*)hits + lane, queryLength, length, found + lane);
            int count = Math.Min(RowLanes, length.Count - slot);
            if (hasTable)
                LookUp(scores, found, count, order + slot, answers, cutoff);
            else
                Compute(length.Length, queryLength, found, count, order + slot, answers, cutoff);
        }
    }

    // The first row of what is found is a key of the table: it holds the second and third as well.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void LookUp(double[] scores, TLane* found, int count, int* order, double* answers, double cutoff)
    {
        ref double first = ref MemoryMarshal.GetArrayDataReference(scores);
        if (cutoff <= 0)
        {
            for (int lane = 0; lane < count; lane++)
                answers[order[lane]] = Unsafe.Add(ref first, Key(found, lane));
            return;
        }

        for (int lane = 0; lane < count; lane++)
        {
            double score = Unsafe.Add(ref first, Key(found, lane));
            answers[order[lane]] = Branchless.OrZero(score, score >= cutoff);
        }
    }

    // Keys of the narrowest lanes need all of their 8 bits.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint Key(TLane* found, int lane) => sizeof(TLane) == 1 ? ((byte*)found)[lane] : ((ushort*)found)[lane];

    private static void Compute(int length, int queryLength, TLane* found, int count, int* order, double* answers, double cutoff)
    {
        for (int lane = 0; lane < count; lane++)
        {
            int common = int.CreateTruncating(found[RowLanes + lane]);
            int rest = int.CreateTruncating(found[2 * RowLanes + lane]);
            double jaro = Jaro.Score(common, (rest >> 3) / 2, length, queryLength);
            answers[order[lane]] = EditBudget.AtLeast(TRule.Raise(jaro, rest & 7), cutoff);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Count(TLane* row, TLane* hits, int columns, in LengthClass length, TLane* found)
    {
        int first = length.Width - length.Length;
        int reach = Math.Max(0, Math.Max(length.Length, columns) / 2 - 1);
        TVector zero = TOps.Create(TLane.Zero);
        TVector start = TOps.Create(TLane.CreateTruncating(1UL << first));
        TVector window = TOps.Create(TLane.CreateTruncating(ulong.MaxValue >> Math.Max(0, BitPattern.WordLength - 1 - reach) << first));
        TVector free = TOps.Create(TLane.CreateTruncating(ulong.MaxValue << first));
        TVector pattern = free;
        TVector common = zero;
        TVector key = zero;
        TLane* mask = row;
        for (int j = 0; j < columns; j++, mask += RowLanes)
        {
            TVector match = TOps.And(TOps.And(TOps.Load(mask), window), free);
            free = TOps.Xor(free, TOps.And(match, TOps.Subtract(zero, match)));
            TVector hit = TOps.Not(TOps.Equal(match, zero));
            TOps.Store(hit, hits + j * RowLanes);
            common = TOps.Subtract(common, hit);
            key = TOps.Add(key, TOps.And(common, hit));
            window = TOps.Add(window, window);
            if (j < reach)
                window = TOps.Or(window, start);
        }

        TVector rest = TOps.Xor(pattern, free);
        TVector displaced = zero;
        mask = row;
        for (int j = 0; j < columns; j++, mask += RowLanes)
        {
            TVector hit = TOps.Load(hits + j * RowLanes);
            TVector lowest = TOps.And(TOps.And(rest, TOps.Subtract(zero, rest)), hit);
            displaced = TOps.Subtract(displaced, TOps.And(TOps.Equal(TOps.And(TOps.Load(mask), lowest), zero), hit));
            rest = TOps.Xor(rest, lowest);
        }

        TVector prefix = Prefix(row, Math.Min(MaxPrefix, Math.Min(length.Length, columns)), start);
        key = TOps.Add(key, displaced);
        TVector four = TOps.Add(TOps.Add(key, key), TOps.Add(key, key));
        TOps.Store(TOps.Add(TOps.Add(key, four), prefix), found);
        TOps.Store(common, found + RowLanes);
        TVector eight = TOps.Add(TOps.Add(displaced, displaced), TOps.Add(displaced, displaced));
        TOps.Store(TOps.Add(TOps.Add(eight, eight), prefix), found + 2 * RowLanes);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Prefix(TLane* row, int limit, TVector bit)
    {
        TVector prefix = TOps.Create(TLane.Zero);
        TVector equal = TOps.Not(prefix);
        for (int j = 0; j < limit; j++, row += RowLanes)
        {
            equal = TOps.And(equal, TOps.Equal(TOps.And(TOps.Load(row), bit), bit));
            prefix = TOps.Subtract(prefix, equal);
            bit = TOps.Add(bit, bit);
        }

        return prefix;
    }
}
