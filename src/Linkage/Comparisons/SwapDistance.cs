using Linkage.Similarity;

namespace Linkage.Comparisons;

/// <summary>The Damerau-Levenshtein distance of pairs that are mostly far apart: the cheap bounds first.</summary>
internal static class SwapDistance
{
    /// <summary>Gets the distance, or the limit + 1 when it is larger.</summary>
    public static int AtMost(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit)
            return limit + 1;
        int start = left.CommonPrefixLength(right);
        left = left[start..];
        right = right[start..];
        if (limit <= 1)
            return Math.Min(OneEdit(left, right), limit + 1);
        // An exchange of neighbours is two replacements, so this distance is at least half of Levenshtein's.
        int bound = Levenshtein.Distance(left, right, 2 * limit);
        return bound > 2 * limit ? limit + 1 : DamerauLevenshtein.Distance(left, right, limit);
    }

    // 0, 1 or 2 for "more": after the common start one edit leaves equal ends.
    private static int OneEdit(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.IsEmpty || right.IsEmpty)
            return left.Length + right.Length;
        if (left.Length != right.Length)
            return left.Length > right.Length ? DistanceIf(left[1..].SequenceEqual(right)) : DistanceIf(right[1..].SequenceEqual(left));
        if (left[1..].SequenceEqual(right[1..]))
            return 1;
        bool exchanged = left.Length > 1 && left[0] == right[1] && left[1] == right[0];
        return DistanceIf(exchanged && left[2..].SequenceEqual(right[2..]));
    }

    private static int DistanceIf(bool one) => one ? 1 : 2;
}
