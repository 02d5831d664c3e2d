using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Linkage.Similarity;

/// <summary>One query against all values of a column by an edit distance: the candidates are the patterns, one a lane, and the query the text of all.</summary>
internal static unsafe class QueryEdits<TMeasure>
    where TMeasure : struct, IEditMeasure
{
    public static void Run(ReadOnlySpan<char> query, PreparedStrings values, Span<int> distances, int cutoff)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentOutOfRangeException.ThrowIfNegative(cutoff);
        values.CheckRoom(distances.Length, nameof(distances));
        if (query.Length is 0 or > PreparedStrings.MaxWidth)
        {
            for (int index = 0; index < values.Count; index++)
                distances[index] = TMeasure.Distance(query, values.TextOf(index), cutoff);
            return;
        }

        byte* codes = stackalloc byte[PreparedStrings.MaxWidth];
        values.Encode(query, new Span<byte>(codes, PreparedStrings.MaxWidth));
        Candidates candidates = values.Candidates;
        foreach (int index in candidates.Others)
            distances[index] = TMeasure.Distance(query, values.TextOf(index), cutoff);
        fixed (int* answers = distances)
        {
            foreach (LengthClass length in candidates.Classes)
                Run(candidates, length, codes, query.Length, answers, cutoff);
        }

        if (TMeasure.SwapsAreEdited)
            Correct(query, values, distances, cutoff);
        GC.KeepAlive(values);
    }

    private static void Run(Candidates candidates, in LengthClass length, byte* query, int queryLength, int* answers, int cutoff)
    {
        // A bound of an alignment does not bound the distance that edits swaps, but the difference of the lengths bounds both.
        if (Math.Abs(length.Length - queryLength) > cutoff)
        {
            for (int slot = 0; slot < length.Count; slot++)
                answers[candidates.Order[length.FirstSlot + slot]] = cutoff + 1;
        }
        else if (length.Width == 8)
            RunLanes<sbyte>(candidates, length, query, queryLength, answers, cutoff);
        else if (length.Width == 16)
            RunLanes<short>(candidates, length, query, queryLength, answers, cutoff);
        else if (length.Width == 32)
            RunLanes<int>(candidates, length, query, queryLength, answers, cutoff);
        else
            RunLanes<long>(candidates, length, query, queryLength, answers, cutoff);
    }

    private static void RunLanes<TLane>(Candidates candidates, in LengthClass length, byte* query, int queryLength, int* answers, int cutoff)
        where TLane : unmanaged, IBinaryInteger<TLane>
    {
        int limit = TMeasure.SwapsAreEdited ? int.MaxValue : cutoff;
        if (Vector512.IsHardwareAccelerated)
            QueryEditLanes<Lanes512<TLane>, Vector512<TLane>, TLane, TMeasure>.Run(candidates, length, query, queryLength, answers, limit);
        else if (Vector256.IsHardwareAccelerated)
            QueryEditLanes<Lanes256<TLane>, Vector256<TLane>, TLane, TMeasure>.Run(candidates, length, query, queryLength, answers, limit);
        else
            QueryEditLanes<Lanes128<TLane>, Vector128<TLane>, TLane, TMeasure>.Run(candidates, length, query, queryLength, answers, limit);
    }

    // Up to 2 the distance that edits swaps and the alignment are one; else it is at least two thirds of it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Correct(ReadOnlySpan<char> query, PreparedStrings values, Span<int> distances, int cutoff)
    {
        for (int index = 0; index < values.Count; index++)
        {
            int alignment = distances[index];
            if (alignment > 2 && (2 * alignment + 2) / 3 <= cutoff)
                distances[index] = TMeasure.Distance(query, values.TextOf(index), cutoff);
            else if (alignment > cutoff)
                distances[index] = cutoff + 1;
        }
    }
}
