namespace Linkage.Normalization;

/// <summary>Finds the pairing of two names' words with the greatest sum of weighted similarities.</summary>
internal static class NamePairing
{
    private const float Threshold = 0.5f;

    /// <summary>Writes for each left word the right word it pairs with, or -1. The left side must not be longer.</summary>
    /// <remarks>If each left word's best partner is another one, that is the answer; else dynamic programming over sets of right words,
    /// O(n·m·2^m). Among equal sums, the pairing that keeps the order.</remarks>
    public static void Best(ReadOnlySpan<float> similarity, ReadOnlySpan<NameToken> left, ReadOnlySpan<NameToken> right, Span<sbyte> pairing)
    {
        if (!TakeBestOfEach(similarity, left.Length, right.Length, pairing))
            Search(similarity, left, right, pairing);
    }

    private static bool TakeBestOfEach(ReadOnlySpan<float> similarity, int n, int m, Span<sbyte> pairing)
    {
        int used = 0;
        for (int i = 0; i < n; i++)
        {
            int best = -1;
            float greatest = Threshold;
            bool tied = false;
            for (int j = 0; j < m; j++)
            {
                float value = similarity[(i * m) + j];
                tied |= value == greatest && best >= 0;
                if (value > greatest || (best < 0 && value >= Threshold))
                    (best, greatest, tied) = (j, value, false);
            }

            if (tied || (best >= 0 && (used & (1 << best)) != 0))
                return false;
            if (best >= 0)
                used |= 1 << best;
            pairing[i] = (sbyte)best;
        }

        return true;
    }

    private static void Search(ReadOnlySpan<float> similarity, ReadOnlySpan<NameToken> left, ReadOnlySpan<NameToken> right, Span<sbyte> pairing)
    {
        int n = left.Length;
        int m = right.Length;
        int sets = 1 << m;
        // best[set] = the greatest sum when the left words so far took exactly the right words of the set
        Span<float> best = stackalloc float[sets];
        Span<sbyte> choice = n * sets <= 16384 ? stackalloc sbyte[n * sets] : new sbyte[n * sets];
        best.Fill(float.NegativeInfinity);
        best[0] = 0;
        for (int i = 0; i < n; i++)
        {
            for (int set = sets - 1; set >= 0; set--)
            {
                float greatest = best[set];                     // word i stays alone
                sbyte taken = -1;
                for (int j = 0; j < m; j++)
                {
                    float value = similarity[(i * m) + j];
                    if ((set & (1 << j)) == 0 || value < Threshold)
                        continue;
                    float order = i == j ? 0.001f : 0f;
                    float sum = best[set & ~(1 << j)] + ((value - 0.4f) * Math.Max(left[i].Weight, right[j].Weight)) + order;
                    if (sum > greatest)
                        (greatest, taken) = (sum, (sbyte)j);
                }

                best[set] = greatest;
                choice[(i * sets) + set] = taken;
            }
        }

        int at = 0;
        for (int set = 1; set < sets; set++)
        {
            if (best[set] > best[at])
                at = set;
        }

        for (int i = n - 1; i >= 0; i--)
        {
            pairing[i] = choice[(i * sets) + at];
            if (pairing[i] >= 0)
                at &= ~(1 << pairing[i]);
        }
    }
}
