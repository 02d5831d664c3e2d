namespace Linkage.Normalization;

/// <summary>Edit distance between sound texts of <see cref="NameSkeleton"/> and <see cref="LatinSounds"/>, where sounds that clerks confuse cost less.</summary>
/// <remarks>Costs are in twentieths. Symmetric. Time O(nm), no allocation up to 64 sounds (longer ones are cut).</remarks>
internal static class SoundDistance
{
    private const int Full = 20;
    private const int MaxLength = 64;
    private const int Vowels = 14;          // where the vowels begin in Sounds
    private const string Sounds = "KCTSPFMNGLWYHRaeiouyw";

    private static readonly byte[] Codes = MakeCodes();
    private static readonly byte[] Substitution = MakeSubstitutions();
    private static readonly byte[] Gap = MakeGaps();
    private static readonly byte[] Weight = MakeWeights();

    /// <summary>The distance divided by the weight of the heavier text: 0 for equal, 1 for nothing in common. Two empty texts are at distance 0.</summary>
    public static double Between(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => Between(left, right, 1.0);

    /// <summary>As <see cref="Between(ReadOnlySpan{char}, ReadOnlySpan{char})"/>, but 1 as soon as the distance is known to be over <paramref name="cutoff"/>.</summary>
    public static double Between(ReadOnlySpan<char> left, ReadOnlySpan<char> right, double cutoff)
    {
        left = left[..Math.Min(left.Length, MaxLength)];
        right = right[..Math.Min(right.Length, MaxLength)];
        if (left.SequenceEqual(right))
            return 0;
        int weight = Math.Max(WeightOf(left), WeightOf(right));
        if (weight == 0)
            return 0;
        double distance = Math.Min(1.0, Cost(left, right, (int)(cutoff * weight)) / (double)weight);
        return distance > cutoff ? 1.0 : distance;
    }

    private static int WeightOf(ReadOnlySpan<char> text)
    {
        int weight = 0;
        foreach (char c in text)
            weight += Weight[Codes[c & 127]];
        return weight;
    }

    private static int Cost(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int cutoff)
    {
        Span<int> row = stackalloc int[MaxLength + 1];
        row[0] = 0;
        for (int j = 0; j < right.Length; j++)
            row[j + 1] = row[j] + Gap[Codes[right[j] & 127]];
        foreach (char l in left)
        {
            int code = Codes[l & 127];
            int gap = Gap[code];
            ReadOnlySpan<byte> substitution = Substitution.AsSpan(code * 32, 32);
            int diagonal = row[0];
            row[0] += gap;
            int least = row[0];
            for (int j = 0; j < right.Length; j++)
            {
                int other = Codes[right[j] & 127];
                int best = Math.Min(diagonal + substitution[other], Math.Min(row[j + 1] + gap, row[j] + Gap[other]));
                diagonal = row[j + 1];
                row[j + 1] = best;
                least = Math.Min(least, best);
            }

            if (least > cutoff)
                return int.MaxValue;
        }

        return row[right.Length];
    }

    private static byte[] MakeCodes()
    {
        byte[] codes = new byte[128];
        codes.AsSpan().Fill((byte)Sounds.Length);
        for (int i = 0; i < Sounds.Length; i++)
            codes[Sounds[i]] = (byte)i;
        return codes;
    }

    private static byte[] MakeSubstitutions()
    {
        byte[] costs = new byte[32 * 32];
        for (int a = 0; a < 32; a++)
        {
            for (int b = 0; b < 32; b++)
                costs[(a * 32) + b] = (byte)(a == b ? 0 : a < Vowels && b < Vowels ? Full : a >= Vowels && b >= Vowels ? 6 : 2 * Full);
        }

        foreach ((string pairs, int cost) in new[] { ("ST CT CS LN RN", 6), ("LR", 4), ("FP", 8), ("GN NY", 10), ("PW CK", 12), ("ae ei ie ou ao oe wo yi ye ya wa wu", 4) })
        {
            foreach (string pair in pairs.Split(' '))
            {
                int a = Codes[pair[0]];
                int b = Codes[pair[1]];
                costs[(a * 32) + b] = costs[(b * 32) + a] = (byte)cost;
            }
        }

        return costs;
    }

    private static byte[] MakeGaps()
    {
        byte[] gaps = new byte[32];
        gaps.AsSpan().Fill(16);
        foreach ((char sound, int cost) in new[] { ('L', 8), ('R', 8), ('H', 10), ('Y', 6), ('W', 6), ('a', 5), ('e', 6), ('i', 6), ('o', 6), ('u', 6), ('y', 7), ('w', 7) })
            gaps[Codes[sound]] = (byte)cost;
        return gaps;
    }

    private static byte[] MakeWeights()
    {
        byte[] weights = new byte[32];
        weights.AsSpan().Fill(Full);
        foreach (char vowel in "aeiouyw")
            weights[Codes[vowel]] = Full / 2;
        return weights;
    }
}
