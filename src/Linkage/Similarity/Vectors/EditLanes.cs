using System.Numerics;
using System.Runtime.CompilerServices;

namespace Linkage.Similarity;

/// <summary>The loop of <see cref="BitParallelEdits"/> for a group of pairs, one a lane.</summary>
/// <remarks>
/// The patterns end at the top bit, so that the last row's difference is the sign of a lane; the bits below a pattern's first behave as the table's border. Row j of the masks holds
/// for every lane which codes of its pattern equal code j of its text.
/// </remarks>
internal static unsafe class EditLanes<TOps, TVector, TLane, TMeasure>
    where TOps : struct, ILanes<TVector, TLane>
    where TVector : struct
    where TLane : unmanaged, IBinaryInteger<TLane>
    where TMeasure : struct, IEditMeasure
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Count(EditGroup<TLane>* group, int columns)
    {
        for (int lane = 0; lane < EditGroup<TLane>.Lanes; lane += TOps.Count)
        {
            if (TMeasure.IsIndel)
                Subsequence(group, columns, lane);
            else
                Count(group, columns, lane);
        }
    }

    // As LongestCommonSubsequence: what is not in the subsequence of either costs an edit.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Subsequence(EditGroup<TLane>* group, int columns, int lane)
    {
        TVector zero = TOps.Create(TLane.Zero);
        TVector one = TOps.Create(TLane.One);
        TVector state = TOps.Not(zero);
        TVector rest = TOps.Load(group->TextLength + lane);
        TLane* row = group->Masks + lane;
        for (int j = 0; j < columns; j++, row += EditGroup<TLane>.Lanes)
        {
            TVector match = TOps.And(TOps.And(TOps.Load(row), state), TOps.Greater(rest, zero));
            state = TOps.Or(TOps.Add(state, match), TOps.Subtract(state, match));
            rest = TOps.Subtract(rest, one);
        }

        TOps.Store(state, group->Pattern + lane);
        for (int at = lane; at < lane + TOps.Count; at++)
        {
            TLane shared = TLane.PopCount(~group->Pattern[at]);
            group->Distance[at] += group->TextLength[at] - shared - shared;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Count(EditGroup<TLane>* group, int columns, int lane)
    {
        TVector zero = TOps.Create(TLane.Zero);
        TVector one = TOps.Create(TLane.One);
        TVector vp = TOps.Load(group->Pattern + lane);
        TVector vn = zero;
        TVector d0 = zero;
        TVector before = zero;
        TVector distance = TOps.Load(group->Distance + lane);
        TVector rest = TOps.Load(group->TextLength + lane);
        TLane* row = group->Masks + lane;
        for (int j = 0; j < columns; j++, row += EditGroup<TLane>.Lanes)
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
            TVector active = TOps.Greater(rest, zero);
            distance = TOps.Add(TOps.Subtract(distance, TOps.And(TOps.Top(hp), active)), TOps.And(TOps.Top(hn), active));
            hp = TOps.Or(TOps.Add(hp, hp), one);
            hn = TOps.Add(hn, hn);
            vp = TOps.Or(hn, TOps.Not(TOps.Or(d0, hp)));
            vn = TOps.And(hp, d0);
            rest = TOps.Subtract(rest, one);
        }

        TOps.Store(distance, group->Distance + lane);
    }
}
