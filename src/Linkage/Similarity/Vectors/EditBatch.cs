using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Linkage.Similarity;

/// <summary>Scattered pairs by an edit distance: most are given up by their bags; of the others those with a limit of at most 2 are settled by <see cref="NearEdits{TLine, TLane, TRule}"/>, else side by side in lanes.</summary>
internal static unsafe class EditBatch<TMeasure, TSink>
    where TMeasure : struct, IEditMeasure
    where TSink : struct, IDistanceSink, allows ref struct
{
    private const int BlockSize = 256;
    private const int Ahead = 12;
    private const int ColumnStep = 8;

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
        byte* buffer = stackalloc byte[EditGroup<TLane>.Bytes + EditGroup<TLane>.RowBytes];
        EditGroup<TLane> group = new((byte*)((nint)(buffer + EditGroup<TLane>.RowBytes - 1) & -EditGroup<TLane>.RowBytes));
        int* survivors = stackalloc int[BlockSize];
        for (int begin = 0; begin < pairs.Count; begin += BlockSize)
        {
            int end = Math.Min(begin + BlockSize, pairs.Count);
            int count = Filter<TLine, TLane>(values.Lines, pairs, begin, end, sink.Cutoff, survivors);
            if (!TMeasure.IsIndel && sink.Cutoff <= NearEdits<TLine, TLane, TMeasure>.Limit)
                Decide<TLine, TLane>(values, pairs, survivors, count, ref sink);
            else
                Compare<TLine, TLane>(values, pairs, survivors, count, &group, ref sink);
        }
    }

    // A unit of the longer value that the other has not costs an edit each. A value without a line has length 255 and passes.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Filter<TLine, TLane>(byte* lines, PairList pairs, int begin, int end, int cutoff, int* survivors)
        where TLine : struct, ICodeLine<TLine, TLane>
        where TLane : unmanaged
    {
        int count = 0;
        nint indexStep = pairs.Step;
        int* leftIndex = pairs.LeftFrom(begin);
        int* rightIndex = pairs.RightFrom(begin);
        nint ahead = Ahead * indexStep;
        int lastAhead = pairs.Count - Ahead;
        for (int pair = begin; pair < end; pair++, leftIndex += indexStep, rightIndex += indexStep)
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
            int missing = leftLength + rightLength - TLine.BagOverlap(left, right);
            if (TMeasure.IsIndel)
                missing = 2 * missing - Branchless.Max(leftLength - rightLength, rightLength - leftLength);
            survivors[count] = pair;
            count += ((missing <= cutoff ? 1 : 0) | ((leftLength | rightLength) >> 7));
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Decide<TLine, TLane>(PreparedStrings values, PairList pairs, int* survivors, int count, ref TSink sink)
        where TLine : struct, ICodeLine<TLine, TLane>
        where TLane : unmanaged
    {
        for (int i = 0; i < count; i++)
        {
            int pair = survivors[i];
            byte* left = values.Line(pairs.Left(pair));
            byte* right = values.Line(pairs.Right(pair));
            int leftLength = left[-1];
            int rightLength = right[-1];
            if ((leftLength | rightLength) > PreparedStrings.LongestLine)
            {
                sink.Put(pair, TMeasure.Distance(values.TextOf(pairs.Left(pair)), values.TextOf(pairs.Right(pair)), sink.Cutoff));
                continue;
            }

            int distance = NearEdits<TLine, TLane, TMeasure>.Distance(left, leftLength, right, rightLength);
            if (TMeasure.SwapsAreEdited && distance > 2 && sink.Cutoff == 2 && leftLength - rightLength is 1 or -1)
                distance = DistantSwap.Is(left, leftLength, right, rightLength) ? 2 : 3;
            sink.Put(pair, distance);
        }
    }

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Compare<TLine, TLane>(PreparedStrings values, PairList pairs, int* survivors, int count, EditGroup<TLane>* group, ref TSink sink)
        where TLine : struct, ICodeLine<TLine, TLane>
        where TLane : unmanaged, IBinaryInteger<TLane>
    {
        int* laneOf = stackalloc int[EditGroup<TLane>.RowBytes / 2];
        int lane = 0;
        int columns = 0;
        for (int i = 0; i < count; i++)
        {
            int pair = survivors[i];
            byte* left = values.Line(pairs.Left(pair));
            byte* right = values.Line(pairs.Right(pair));
            int leftLength = left[-1];
            int rightLength = right[-1];
            if (leftLength == 0 || rightLength == 0 || (leftLength | rightLength) > PreparedStrings.LongestLine)
            {
                sink.Put(pair, TMeasure.Distance(values.TextOf(pairs.Left(pair)), values.TextOf(pairs.Right(pair)), sink.Cutoff));
                continue;
            }

            // The longer is the pattern.
            nint exchange = (nint)(right - left) & ((rightLength - leftLength) >> 31);
            int textLength = Branchless.Min(leftLength, rightLength);
            Fill<TLine, TLane>(group, lane, right - exchange, Branchless.Max(leftLength, rightLength), left + exchange, textLength);
            columns = Branchless.Max(columns, textLength);
            laneOf[lane++] = pair;
            if (lane == EditGroup<TLane>.Lanes)
            {
                Answer(values, pairs, laneOf, lane, group, columns, ref sink);
                lane = 0;
                columns = 0;
            }
        }

        if (lane > 0)
            Answer(values, pairs, laneOf, lane, group, columns, ref sink);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Fill<TLine, TLane>(EditGroup<TLane>* group, int lane, byte* pattern, int patternLength, byte* text, int textLength)
        where TLine : struct, ICodeLine<TLine, TLane>
        where TLane : unmanaged, IBinaryInteger<TLane>
    {
        TLine line = TLine.Load(pattern);
        int shift = TLine.Width - patternLength;
        TLane* mask = group->Masks + lane;
        for (int columns = 0; columns < textLength; columns += ColumnStep)
        {
            mask[0] = line.Mask(text[0], shift);
            mask[1 * EditGroup<TLane>.Lanes] = line.Mask(text[1], shift);
            mask[2 * EditGroup<TLane>.Lanes] = line.Mask(text[2], shift);
            mask[3 * EditGroup<TLane>.Lanes] = line.Mask(text[3], shift);
            mask[4 * EditGroup<TLane>.Lanes] = line.Mask(text[4], shift);
            mask[5 * EditGroup<TLane>.Lanes] = line.Mask(text[5], shift);
            mask[6 * EditGroup<TLane>.Lanes] = line.Mask(text[6], shift);
            mask[7 * EditGroup<TLane>.Lanes] = line.Mask(text[7], shift);
            mask += ColumnStep * EditGroup<TLane>.Lanes;
            text += ColumnStep;
        }

        group->Pattern[lane] = TLane.CreateTruncating(ulong.MaxValue << shift);
        group->TextLength[lane] = TLane.CreateTruncating(textLength);
        group->Distance[lane] = TLane.CreateTruncating(patternLength);
    }

    private static void Answer<TLane>(PreparedStrings values, PairList pairs, int* laneOf, int lanes, EditGroup<TLane>* group, int columns, ref TSink sink)
        where TLane : unmanaged, IBinaryInteger<TLane>
    {
        EditGroup<TLane>.Count<TMeasure>(group, columns);
        for (int lane = 0; lane < lanes; lane++)
        {
            int pair = laneOf[lane];
            int distance = int.CreateTruncating(group->Distance[lane]);

            // Up to 2 this distance and the alignment are one; else it is at least two thirds of it.
            if (TMeasure.SwapsAreEdited && distance > 2 && (2 * distance + 2) / 3 <= sink.Cutoff)
                distance = TMeasure.Distance(values.TextOf(pairs.Left(pair)), values.TextOf(pairs.Right(pair)), sink.Cutoff);
            sink.Put(pair, distance);
        }
    }
}
