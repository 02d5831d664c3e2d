using System.Numerics;
using System.Runtime.CompilerServices;

namespace Linkage.Similarity;

/// <summary>The loop of <see cref="Jaro"/> for a group of pairs, one a lane.</summary>
/// <remarks>
/// Row j of the masks holds for every lane which codes of its pattern equal code j of its text. The first pass takes for each code of the text the first free one within
/// the window. The second goes through the taken codes of both in order; the k-th of the text stands in another order where the mask of its row has not the bit of the pattern's k-th.
/// </remarks>
internal static unsafe class JaroLanes<TOps, TVector, TLane>
    where TOps : struct, ILanes<TVector, TLane>
    where TVector : struct
    where TLane : unmanaged, IBinaryInteger<TLane>
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Count(JaroGroup<TLane>* group, int columns)
    {
        for (int lane = 0; lane < JaroGroup<TLane>.Lanes; lane += TOps.Count)
            Count(group, columns, lane);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Count(JaroGroup<TLane>* group, int columns, int lane)
    {
        TVector zero = TOps.Create(TLane.Zero);
        TVector one = TOps.Create(TLane.One);
        TVector pattern = TOps.Load(group->Pattern + lane);
        TVector free = pattern;
        TVector window = TOps.Load(group->Window + lane);
        TVector growth = TOps.Load(group->Reach + lane);
        TVector common = zero;
        TVector taken = zero;
        TVector bit = one;
        TLane* row = group->Masks + lane;
        for (int j = 0; j < columns; j++, row += JaroGroup<TLane>.Lanes)
        {
            TVector match = TOps.And(TOps.And(TOps.Load(row), window), free);
            free = TOps.Xor(free, TOps.And(match, TOps.Subtract(zero, match)));
            TVector hit = TOps.Not(TOps.Equal(match, zero));
            common = TOps.Subtract(common, hit);
            taken = TOps.Or(taken, TOps.And(hit, bit));
            window = TOps.Or(TOps.Add(window, window), TOps.And(TOps.Greater(growth, zero), one));
            growth = TOps.Subtract(growth, one);
            bit = TOps.Add(bit, bit);
        }

        TVector rest = TOps.Xor(pattern, free);
        TVector displaced = zero;
        bit = one;
        row = group->Masks + lane;
        for (int j = 0; j < columns; j++, row += JaroGroup<TLane>.Lanes)
        {
            TVector hit = TOps.Not(TOps.Equal(TOps.And(taken, bit), zero));
            TVector lowest = TOps.And(TOps.And(rest, TOps.Subtract(zero, rest)), hit);
            TVector other = TOps.Equal(TOps.And(TOps.Load(row), lowest), zero);
            displaced = TOps.Subtract(displaced, TOps.And(other, hit));
            rest = TOps.Xor(rest, lowest);
            bit = TOps.Add(bit, bit);
        }

        TOps.Store(common, group->Common + lane);
        TOps.Store(displaced, group->Displaced + lane);
    }
}
