namespace Linkage.Comparisons;

/// <summary>How many words two texts have in common.</summary>
internal static class WordOverlap
{
    private const int MaxWords = 32;

    /// <summary>Common words over the words of the text that has fewer; each word counts once. Words are cut at spaces.</summary>
    public static double Share(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        Span<Range> leftWords = stackalloc Range[MaxWords];
        Span<Range> rightWords = stackalloc Range[MaxWords];
        int leftCount = left.Split(leftWords, ' ', StringSplitOptions.RemoveEmptyEntries);
        int rightCount = right.Split(rightWords, ' ', StringSplitOptions.RemoveEmptyEntries);
        if (leftCount == 0 || rightCount == 0)
            return 0;
        uint used = 0;
        int common = 0;
        for (int i = 0; i < leftCount; i++)
        {
            for (int j = 0; j < rightCount; j++)
            {
                if ((used & (1u << j)) != 0 || !left[leftWords[i]].SequenceEqual(right[rightWords[j]]))
                    continue;
                used |= 1u << j;
                common++;
                break;
            }
        }

        return (double)common / Math.Min(leftCount, rightCount);
    }
}
