using System.Numerics;
using System.Runtime.Intrinsics;

namespace Linkage.Similarity;

/// <summary>One query against all values of a column by <see cref="Jaro"/> or <see cref="JaroWinkler"/>: the candidates are the patterns, one a lane, and the query the text of all.</summary>
internal static unsafe class QueryJaro<TRule>
    where TRule : struct, IJaroRule
{
    public static void Run(ReadOnlySpan<char> query, PreparedStrings values, Span<double> similarities, double cutoff)
    {
        ArgumentNullException.ThrowIfNull(values);
        values.CheckRoom(similarities.Length, nameof(similarities));
        if (query.Length is 0 or > PreparedStrings.MaxWidth)
        {
            for (int index = 0; index < values.Count; index++)
                similarities[index] = TRule.Similarity(query, values.TextOf(index), cutoff);
            return;
        }

        byte* codes = stackalloc byte[PreparedStrings.MaxWidth];
        values.Encode(query, new Span<byte>(codes, PreparedStrings.MaxWidth));
        Candidates candidates = values.Candidates;
        foreach (int index in candidates.Others)
            similarities[index] = TRule.Similarity(query, values.TextOf(index), cutoff);
        fixed (double* answers = similarities)
        {
            foreach (LengthClass length in candidates.Classes)
                Run(candidates, length, codes, query.Length, answers, cutoff);
        }

        GC.KeepAlive(values);
    }

    private static void Run(Candidates candidates, in LengthClass length, byte* query, int queryLength, double* answers, double cutoff)
    {
        if (length.Width == 8)
            RunLanes<sbyte>(candidates, length, query, queryLength, answers, cutoff);
        else if (length.Width == 16)
            RunLanes<short>(candidates, length, query, queryLength, answers, cutoff);
        else if (length.Width == 32)
            RunLanes<int>(candidates, length, query, queryLength, answers, cutoff);
        else
            RunLanes<long>(candidates, length, query, queryLength, answers, cutoff);
    }

    private static void RunLanes<TLane>(Candidates candidates, in LengthClass length, byte* query, int queryLength, double* answers, double cutoff)
        where TLane : unmanaged, IBinaryInteger<TLane>
    {
        if (Vector512.IsHardwareAccelerated)
            QueryJaroLanes<Lanes512<TLane>, Vector512<TLane>, TLane, TRule>.Run(candidates, length, query, queryLength, answers, cutoff);
        else if (Vector256.IsHardwareAccelerated)
            QueryJaroLanes<Lanes256<TLane>, Vector256<TLane>, TLane, TRule>.Run(candidates, length, query, queryLength, answers, cutoff);
        else
            QueryJaroLanes<Lanes128<TLane>, Vector128<TLane>, TLane, TRule>.Run(candidates, length, query, queryLength, answers, cutoff);
    }
}
