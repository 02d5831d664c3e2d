using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Linkage.Similarity;

/// <summary>Scattered pairs by <see cref="Jaro"/> or <see cref="JaroWinkler"/>: most are given up by their bags, the others are compared side by side in the lanes of vectors.</summary>
internal static unsafe class JaroBatch<TRule, TSink>
    where TRule : struct, IJaroRule
    where TSink : struct, ISimilaritySink, allows ref struct
{
    private const int BlockSize = 256;
    private const int Ahead = 24;
    private const int MaxPrefix = 4;

    // The bounds of a cut-off by prefix.
    private const int BoundStride = 8;

    // The codes that share a cache line with the bag, so that the filter has brought them in.
    private const int BagLineCodes = 32;
    private const int SurvivorsAhead = 6;

    // Columns are filled by eight: a loop that ends with the text would be mispredicted at nearly every pair.
    private const int ColumnStep = 8;

    // The bound is in single precision.
    private const float Slack = 1e-4f;

    public static void Run(PreparedStrings values, PairList pairs, TSink sink)
    {
        if (values.Width == 16)
            Run<CodeLine16, short>(values, pairs, sink);
        else if (values.Width == 32)
            Run<CodeLine32, int>(values, pairs, sink);
        else
            Run<CodeLine64, long>(values, pairs, sink);
    }

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Run<TLine, TLane>(PreparedStrings values, PairList pairs, TSink sink)
        where TLine : struct, ICodeLine<TLine, TLane>
        where TLane : unmanaged, IBinaryInteger<TLane>
    {
        byte* buffer = stackalloc byte[JaroGroup<TLane>.Bytes + JaroGroup<TLane>.RowBytes];
        JaroGroup<TLane> group = new((byte*)((nint)(buffer + JaroGroup<TLane>.RowBytes - 1) & -JaroGroup<TLane>.RowBytes));
        int* survivors = stackalloc int[BlockSize];
        int cutoffs = sink.CutoffCount;
        float* needed = stackalloc float[cutoffs * BoundStride];
        for (int i = 0; i < cutoffs; i++)
            SetBounds(needed + (i * BoundStride), sink.CutoffAt(i));
        float* shares = LengthShares.Of(TLine.Width);
        new Span<byte>(group.Masks, TLine.Width * JaroGroup<TLane>.RowBytes).Clear();
        byte all = (byte)cutoffs;
        fixed (byte* useful = sink.Useful)
        {
            // Where all pairs have the same cut-off, each reads the one byte.
            byte* own = useful is null ? &all : useful;
            nint step = useful is null ? 0 : 1;
            for (int begin = 0; begin < pairs.Count; begin += BlockSize)
            {
                int end = Math.Min(begin + BlockSize, pairs.Count);
                int count = Filter<TLine, TLane>(values.Lines, pairs, begin, end, own, step, shares, needed - BoundStride, survivors);
                Compare<TLine, TLane>(values, pairs, survivors, count, &group, ref sink);
            }
        }
    }

    private static void SetBounds(float* needed, double cutoff)
    {
        for (int prefix = 0; prefix <= MaxPrefix; prefix++)
            needed[prefix] = (float)Math.Clamp(3 * TRule.Needed(cutoff, prefix) - 1, -1, 4) - Slack;
    }

    // jaro >= s needs common / |a| + common / |b| + 1 >= 3 s, and the bags bound what is common.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Filter<TLine, TLane>(byte* lines, PairList pairs, int begin, int end, byte* useful, nint step, float* shares, float* needed, int* survivors)
        where TLine : struct, ICodeLine<TLine, TLane>
        where TLane : unmanaged
    {
        int count = 0;
        nint indexStep = pairs.Step;
        int* leftIndex = pairs.LeftFrom(begin);
        int* rightIndex = pairs.RightFrom(begin);
        useful += begin * step;
        nint ahead = Ahead * indexStep;
        int lastAhead = pairs.Count - Ahead;
        for (int pair = begin; pair < end; pair++, leftIndex += indexStep, rightIndex += indexStep, useful += step)
        {
            if (Sse.IsSupported && pair < lastAhead)
            {
                Sse.Prefetch0(lines + (nint)leftIndex[ahead] * TLine.Stride);
                Sse.Prefetch0(lines + (nint)rightIndex[ahead] * TLine.Stride);
            }

            byte* left = lines + (nint)leftIndex[0] * TLine.Stride;
            byte* right = lines + (nint)rightIndex[0] * TLine.Stride;
            int leftLength = left[-1];
            int rightLength = right[-1];
            int common = TLine.BagOverlap(left, right) - Branchless.Min(leftLength, rightLength);
            int prefix = BitOperations.TrailingZeroCount(*(uint*)left ^ *(uint*)right) / 8;
            survivors[count] = pair;
            count += common * (shares[leftLength] + shares[rightLength]) < needed[(useful[0] * BoundStride) + prefix] ? 0 : 1;
        }

        return count;
    }

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Compare<TLine, TLane>(PreparedStrings values, PairList pairs, int* survivors, int count, JaroGroup<TLane>* group, ref TSink sink)
        where TLine : struct, ICodeLine<TLine, TLane>
        where TLane : unmanaged, IBinaryInteger<TLane>
    {
        int* laneOf = stackalloc int[JaroGroup<TLane>.RowBytes / 2];
        int lane = 0;
        int columns = 0;
        for (int i = 0; i < count; i++)
        {
            int pair = survivors[i];
            if (TLine.Width > BagLineCodes && Sse.IsSupported)
            {
                int next = survivors[Math.Min(i + SurvivorsAhead, count - 1)];
                Sse.Prefetch0(values.Line(pairs.Left(next)) + BagLineCodes);
                Sse.Prefetch0(values.Line(pairs.Right(next)) + BagLineCodes);
            }

            byte* left = values.Line(pairs.Left(pair));
            byte* right = values.Line(pairs.Right(pair));
            int leftLength = left[-1];
            int rightLength = right[-1];
            if ((uint)(leftLength - 1) >= (uint)TLine.Width || (uint)(rightLength - 1) >= (uint)TLine.Width)
            {
                sink.Put(pair, TRule.Similarity(values.TextOf(pairs.Left(pair)), values.TextOf(pairs.Right(pair)), sink.Cutoff));
                continue;
            }

            // The longer is the pattern.
            nint exchange = (nint)(right - left) & ((rightLength - leftLength) >> 31);
            int textLength = Branchless.Min(leftLength, rightLength);
            Fill<TLine, TLane>(group, lane, right - exchange, Branchless.Max(leftLength, rightLength), left + exchange, textLength);
            columns = Branchless.Max(columns, textLength);
            laneOf[lane++] = pair;
            if (lane == JaroGroup<TLane>.Lanes)
            {
                Answer<TLine, TLane>(values, pairs, laneOf, lane, group, columns, ref sink);
                lane = 0;
                columns = 0;
            }
        }

        if (lane > 0)
            Answer<TLine, TLane>(values, pairs, laneOf, lane, group, columns, ref sink);
    }

    // What follows the text's end is padding, which equals only padding of the pattern, and that is not in the pattern's bits.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Fill<TLine, TLane>(JaroGroup<TLane>* group, int lane, byte* pattern, int patternLength, byte* text, int textLength)
        where TLine : struct, ICodeLine<TLine, TLane>
        where TLane : unmanaged, IBinaryInteger<TLane>
    {
        TLine line = TLine.Load(pattern);
        TLane* mask = group->Masks + lane;
        int columns = 0;
        do
        {
            mask[0] = line.Mask(text[0]);
            mask[1 * JaroGroup<TLane>.Lanes] = line.Mask(text[1]);
            mask[2 * JaroGroup<TLane>.Lanes] = line.Mask(text[2]);
            mask[3 * JaroGroup<TLane>.Lanes] = line.Mask(text[3]);
            mask[4 * JaroGroup<TLane>.Lanes] = line.Mask(text[4]);
            mask[5 * JaroGroup<TLane>.Lanes] = line.Mask(text[5]);
            mask[6 * JaroGroup<TLane>.Lanes] = line.Mask(text[6]);
            mask[7 * JaroGroup<TLane>.Lanes] = line.Mask(text[7]);
            mask += ColumnStep * JaroGroup<TLane>.Lanes;
            text += ColumnStep;
            columns += ColumnStep;
        }
        while (columns < textLength);

        int reach = Branchless.Max(0, patternLength / 2 - 1);
        group->Pattern[lane] = TLane.CreateTruncating(ulong.MaxValue >> (BitPattern.WordLength - patternLength));
        group->Window[lane] = TLane.CreateTruncating(ulong.MaxValue >> (BitPattern.WordLength - 1 - reach));
        group->Reach[lane] = TLane.CreateTruncating(reach);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Answer<TLine, TLane>(PreparedStrings values, PairList pairs, int* laneOf, int lanes, JaroGroup<TLane>* group, int columns, ref TSink sink)
        where TLine : struct, ICodeLine<TLine, TLane>
        where TLane : unmanaged, IBinaryInteger<TLane>
    {
        JaroGroup<TLane>.Count(group, columns);
        ref double quotients = ref MemoryMarshal.GetReference(Quotients.All);
        for (int lane = 0; lane < lanes; lane++)
        {
            int pair = laneOf[lane];
            byte* left = values.Line(pairs.Left(pair));
            byte* right = values.Line(pairs.Right(pair));
            int leftLength = left[-1];
            int rightLength = right[-1];
            int common = int.CreateTruncating(group->Common[lane]);
            int inOrder = common - int.CreateTruncating(group->Displaced[lane]) / 2;
            double jaro = (Unsafe.Add(ref quotients, Quotients.Place(common, leftLength))
                + Unsafe.Add(ref quotients, Quotients.Place(common, rightLength))
                + Unsafe.Add(ref quotients, Quotients.Place(inOrder, common))) / 3;
            int prefix = BitOperations.TrailingZeroCount(*(uint*)left ^ *(uint*)right) / 8;
            sink.Put(pair, TRule.Raise(jaro, Branchless.Min(prefix, Branchless.Min(leftLength, rightLength))));
        }

        // Rows that later, shorter texts do not write must not answer for them.
        new Span<byte>(group->Masks, Math.Min(TLine.Width, (columns + ColumnStep - 1) / ColumnStep * ColumnStep) * JaroGroup<TLane>.RowBytes).Clear();
    }
}
