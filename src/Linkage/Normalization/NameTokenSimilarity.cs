using Linkage.Similarity;

namespace Linkage.Normalization;

/// <summary>How alike two words of names are, 0 to 1, in the same or in different scripts.</summary>
/// <remarks>Same script: edits, or sounding alike, or being known spellings of one name. Different scripts: half the distance of the consonant skeletons,
/// a quarter the edit distance of the Latin spellings, a quarter that of the sounds. On 8,644 pairs of Thai given names and Latin spellings in use
/// a distance of at most 0.25 holds for 99.3 %, and for 0.47 % of random other pairs. Symmetric; allocates nothing.</remarks>
internal static class NameTokenSimilarity
{
    /// <summary>An initial that fits.</summary>
    public const float Initial = 0.88f;

    private const float SameVariant = 0.97f;
    private const float PetName = 0.86f;
    private const float SameBurmese = 0.95f;
    private const float NearBurmese = 0.82f;
    private const float SoundsAlike = 0.94f;
    private const float Truncated = 0.62f;
    private const double MaxSkeleton = 0.45;    // beyond, nothing else can make the words alike

    // distance → similarity, between the points linear
    private static readonly (float Distance, float Similarity)[] Curve = [(0f, 0.97f), (0.05f, 0.96f), (0.1f, 0.94f), (0.15f, 0.91f), (0.2f, 0.86f), (0.25f, 0.76f), (0.3f, 0.56f), (0.35f, 0.42f), (0.42f, 0.25f), (0.6f, 0f)];

    public static float Between(NameToken a, NameToken b, bool burmese)
    {
        bool sameScript = a.Script == b.Script;
        if (sameScript && string.Equals(a.Text, b.Text, StringComparison.Ordinal))
            return 1f;
        if (a.IsInitial || b.IsInitial)
            return a.IsInitial && b.IsInitial || a.Latin.Length == 0 || b.Latin.Length == 0 || a.Latin[0] != b.Latin[0] ? 0f : Initial;
        if (a.IsParticle != b.IsParticle)
            return 0f;
        if (a.IsParticle && a.ParticleClass + b.ParticleClass > 0)
            return a.ParticleClass == b.ParticleClass ? SameVariant : 0f;

        float best = Variant(a.Variants, b.Variants);
        if (burmese && a.Burmese is not null && b.Burmese is not null)
            best = Math.Max(best, Burmese(a.Burmese, b.Burmese));
        if (best >= SoundsAlike)
            return best;
        return Math.Max(best, sameScript ? SameScript(a, b) : OtherScript(a, b));
    }

    private static float Burmese(string a, string b) => string.Equals(a, b, StringComparison.Ordinal) ? SameBurmese : BurmeseSounds.IsNear(a, b) ? NearBurmese : 0f;

    private static float Variant(int[] a, int[] b)
    {
        float best = 0f;
        foreach (int left in a)
        {
            foreach (int right in b)
            {
                if (left == right)
                    best = Math.Max(best, left > 0 ? SameVariant : PetName);
            }
        }

        return best;
    }

    private static float SameScript(NameToken a, NameToken b)
    {
        int length = Math.Max(a.Text.Length, b.Text.Length);
        int bound = NameToken.MinimumEdits(a.TextLetters, b.TextLetters);
        float edit = 0f;
        int limit = Math.Max(1, length / 3);
        if (bound <= limit && Math.Abs(a.Text.Length - b.Text.Length) <= limit)
            edit = Edits(OptimalStringAlignment.Distance(a.Text, b.Text, limit), limit, length, SameStart(a.Text, b.Text));
        if (edit < Truncated && IsTruncated(a.Text, b.Text))
            edit = Truncated;
        if (edit > 0.9f || !MaySoundAlike(a, b))
            return edit;
        if (a.Script is WritingScript.Han or WritingScript.Hangul)
            return Math.Max(edit, string.Equals(a.Latin, b.Latin, StringComparison.Ordinal) ? 0.85f : 0f);
        float distance = Distance(a, b) + 0.03f;
        if (a.Script != WritingScript.Latin)
            distance *= 2f;                                     // own letters tell more than their sounds: only homophones count
        return Math.Max(edit, Math.Min(SoundsAlike, Map(distance)));
    }

    // A field that was too short, or a name that grew: half evidence.
    private static bool IsTruncated(string a, string b) => Math.Min(a.Length, b.Length) is >= 4 and var shorter && shorter * 2 > Math.Max(a.Length, b.Length)
        && (a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal));

    // Edits count more in a short word, and each further one more than the one before.
    private static float Edits(int edits, int limit, int length, bool sameStart)
    {
        if (edits > limit)
            return 0f;
        float share = edits / (length - 1.5f) * (1f + (0.15f * (edits - 1)));
        float similarity = 1f - (0.5f * share) - (0.6f * share * share);
        return Math.Max(0f, sameStart ? similarity : similarity * 0.95f);
    }

    private static bool SameStart(string a, string b) => a.Length > 0 && b.Length > 0 && a[0] == b[0];

    private static bool MaySoundAlike(NameToken a, NameToken b) => a.Latin.Length > 1 && b.Latin.Length > 1 && a.Skeleton.Length > 0 && b.Skeleton.Length > 0
        && Math.Abs(a.Skeleton.Length - b.Skeleton.Length) < 3
        && NameToken.MinimumEdits(a.Letters, b.Letters) <= Math.Max(2, Math.Max(a.Latin.Length, b.Latin.Length) / 2);

    private static float OtherScript(NameToken a, NameToken b)
    {
        if (a.Script == WritingScript.Arabic || b.Script == WritingScript.Arabic)
            return Arabic(a, b);
        if (a.Latin.Length == 0 || b.Latin.Length == 0)
            return 0f;
        if (string.Equals(a.Latin, b.Latin, StringComparison.Ordinal))
            return 0.98f;
        int longer = Math.Max(a.Skeleton.Length, b.Skeleton.Length);
        if (Math.Abs(a.Skeleton.Length - b.Skeleton.Length) > (longer / 2) + 1
            || NameToken.MinimumEdits(a.Letters, b.Letters) > Math.Max(3, Math.Max(a.Latin.Length, b.Latin.Length) * 2 / 3))
            return 0f;
        return Map(Distance(a, b));
    }

    private static float Distance(NameToken a, NameToken b)
    {
        double skeleton = SoundDistance.Between(a.Skeleton, b.Skeleton, MaxSkeleton);
        if (skeleton > 0 && a.Script != b.Script)
        {
            if (a.Script == WritingScript.Thai)
                skeleton = Math.Min(skeleton, SoundDistance.Between(a.OtherSkeleton, b.Skeleton, MaxSkeleton));
            if (b.Script == WritingScript.Thai)
                skeleton = Math.Min(skeleton, SoundDistance.Between(a.Skeleton, b.OtherSkeleton, MaxSkeleton));
        }

        if (skeleton > MaxSkeleton)
            return 1f;
        int length = Math.Max(a.Latin.Length, b.Latin.Length);
        double letters = OptimalStringAlignment.Distance(a.Latin, b.Latin) / (double)length;
        double sounds = SoundDistance.Between(a.Sound, b.Sound);
        double ends = LastVowelsDiffer(a.Sound, b.Sound) ? 0.08 : 0;
        bool exact = a.Script is WritingScript.Latin or WritingScript.Thai or WritingScript.Han && b.Script is WritingScript.Latin or WritingScript.Thai or WritingScript.Han;
        // With one consonant or none the vowels decide; also in short words of one script.
        if (exact && Math.Min(a.Skeleton.Length, b.Skeleton.Length) < 2)
            return (float)((0.6 * skeleton) + (0.3 * letters) + (1.5 * sounds) + 0.05);
        if (a.Script != b.Script)
            return (float)((0.5 * skeleton) + (0.25 * letters) + (0.25 * sounds) + ends);
        double edits = OptimalStringAlignment.Distance(a.Sound, b.Sound) / (double)Math.Max(1, Math.Max(a.Sound.Length, b.Sound.Length));
        double vowels = length <= 5 ? 0.75 : 0;
        return (float)((0.4 * skeleton) + (0.2 * letters) + (0.4 * edits) + (vowels * sounds) + ends);
    }

    private static bool LastVowelsDiffer(string a, string b) => a.Length > 0 && b.Length > 0 && char.IsAsciiLetterLower(a[^1]) && char.IsAsciiLetterLower(b[^1]) && a[^1] != b[^1];

    // Arabic leaves out short vowels, so only the consonants can agree.
    private static float Arabic(NameToken a, NameToken b)
    {
        string left = a.Script == WritingScript.Latin ? a.OtherSkeleton : a.Skeleton;
        string right = b.Script == WritingScript.Latin ? b.OtherSkeleton : b.Skeleton;
        if (Math.Min(left.Length, right.Length) == 0)
            return 0f;
        float distance = (float)SoundDistance.Between(left, right);
        return Map(distance + (Math.Min(left.Length, right.Length) < 2 ? 0.15f : 0.02f));
    }

    private static float Map(float distance)
    {
        for (int i = 1; i < Curve.Length; i++)
        {
            (float end, float low) = Curve[i];
            if (distance > end)
                continue;
            (float start, float high) = Curve[i - 1];
            return high - ((high - low) * (distance - start) / (end - start));
        }

        return 0f;
    }
}
