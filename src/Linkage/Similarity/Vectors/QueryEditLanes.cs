using System.Numerics;
using System.Runtime.CompilerServices;

namespace Linkage.Similarity;

/// <summary>The loop of <see cref="BitParallelEdits"/> for one query and the candidates of one length, one a lane; compare <see cref="EditLanes{TOps, TVector, TLane, TMeasure}"/>.</summary>
internal static unsafe class QueryEditLanes<TOps, TVector, TLane, TMeasure>
    where TOps : struct, ILanes<TVector, TLane>
    where TVector : struct
    where TLane : unmanaged, IBinaryInteger<TLane>
    where TMeasure : struct, IEditMeasure
{
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(Candidates candidates, LengthClass length, byte* query, int queryLength, int* answers, int cutoff)
    {
        byte* buffer = stackalloc byte[(PreparedStrings.MaxWidth + 2) * QueryMasks.RowBytes];
        byte* masks = (byte*)(((nint)buffer + QueryMasks.RowBytes - 1) & -QueryMasks.RowBytes);
        TLane* found = (TLane*)(masks + PreparedStrings.MaxWidth * QueryMasks.RowBytes);
        byte* codes = candidates.Codes + length.Start;
        int* order = candidates.Order + length.FirstSlot;
        int lanes = QueryMasks.RowBytes / sizeof(TLane);
        int beyond = Math.Min(cutoff, sbyte.MaxValue - 1) + 1;      // no distance is as large as the largest number of a lane
        for (int slot = 0; slot < length.Count; slot += lanes, codes += Candidates.GroupCodes)
        {
            QueryMasks.Fill(codes, query, queryLength, masks);
            int* places = order + slot;
            int count = Math.Min(lanes, length.Count - slot);
            if (TMeasure.IsIndel)
            {
                Subsequence((TLane*)masks, queryLength, length, found, places, count, answers, cutoff);
                continue;
            }

            for (int lane = 0; lane < lanes; lane += TOps.Count)
                TOps.Store(TOps.Min(Count((TLane*)masks + lane, queryLength, length), TOps.Create(TLane.CreateTruncating(beyond))), found + lane);
            for (int lane = 0; lane < count; lane++)
                answers[places[lane]] = int.CreateTruncating(found[lane]);
        }
    }

    // As LongestCommonSubsequence: what is not in the subsequence of either costs an edit.
    private static void Subsequence(TLane* masks, int columns, LengthClass length, TLane* found, int* places, int count, int* answers, int cutoff)
    {
        int lanes = QueryMasks.RowBytes / sizeof(TLane);
        for (int lane = 0; lane < lanes; lane += TOps.Count)
        {
            TVector state = TOps.Not(TOps.Create(TLane.Zero));
            for (int j = 0; j < columns; j++)
            {
                TVector match = TOps.And(TOps.Load(masks + j * lanes + lane), state);
                state = TOps.Or(TOps.Add(state, match), TOps.Subtract(state, match));
            }

            TOps.Store(state, found + lane);
        }

        for (int lane = 0; lane < count; lane++)
        {
            int distance = length.Length + columns - 2 * int.CreateTruncating(TLane.PopCount(~found[lane]));
            answers[places[lane]] = distance <= cutoff ? distance : cutoff + 1;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Count(TLane* row, int columns, in LengthClass length)
    {
        TVector one = TOps.Create(TLane.One);
        TVector vp = TOps.Create(TLane.CreateTruncating(ulong.MaxValue << (length.Width - length.Length)));
        TVector vn = TOps.Create(TLane.Zero);
        TVector d0 = vn;
        TVector before = vn;
        TVector distance = TOps.Create(TLane.CreateTruncating(length.Length));
        for (int j = 0; j < columns; j++, row += QueryMasks.RowBytes / sizeof(TLane))
        {
            TVector match = TOps.Load(row);
            TVector sum = TOps.Xor(TOps.Add(TOps.And(match, vp), vp), vp);
            if (TMeasure.SwapsCount)
            {
                TVector crossed = TOps.AndNot(match, d0);
                sum = TOps.Or(sum, TOps.And(TOps.Add(crossed, crossed), before));
                before = match;
            }

            d0 = TOps.Or(TOps.Or(sum, match), vn);
            TVector hp = TOps.Or(vn, TOps.Not(TOps.Or(d0, vp)));
            TVector hn = TOps.And(d0, vp);
            distance = TOps.Add(TOps.Subtract(distance, TOps.Top(hp)), TOps.Top(hn));
            hp = TOps.Or(TOps.Add(hp, hp), one);
            hn = TOps.Add(hn, hn);
            vp = TOps.Or(hn, TOps.Not(TOps.Or(d0, hp)));
            vn = TOps.And(hp, d0);
        }

        return distance;
    }
}
