using Linkage.Normalization;
using Linkage.Similarity;

namespace Linkage.Comparisons;

/// <summary>Decides how well two person names agree: parts are paired one to one, the best pairs first.</summary>
internal static class NameAgreements
{
    private const int MostParts = 8;
    private const double SimilarPart = 0.86;
    private const float SureScore = 0.85f;
    private const float PartialScore = 0.7f;
    private const float SimilarScore = 0.6f;

    private enum Part : byte
    {
        Different,
        Similar,
        Initial,
        Typo,
        Equal,
    }

    /// <summary>Compares two names. Symmetric. O(parts² · length) and no allocation.</summary>
    public static NameAgreement Of(NameTokens left, NameTokens right)
    {
        if (string.Equals(left.Text, right.Text, StringComparison.Ordinal))
            return NameAgreement.Same;
        if (left.Name is PersonName leftName && right.Name is PersonName rightName)
            return Of(PersonNameSimilarity.Compare(leftName, rightName));
        if (left.Sorted.AsSpan().SequenceEqual(right.Sorted) || SameWithoutSpaces(left.Text, right.Text))
            return NameAgreement.Reordered;
        return left.Tokens.Length <= right.Tokens.Length ? OfParts(left.Tokens, right.Tokens) : OfParts(right.Tokens, left.Tokens);
    }

    private static NameAgreement Of(PersonNameMatch match) => match.Agreement switch
    {
        Normalization.NameAgreement.Exact => match.ByAlias ? NameAgreement.Reordered : NameAgreement.Same,
        Normalization.NameAgreement.OtherOrder => NameAgreement.Reordered,
        Normalization.NameAgreement.OtherScript => match.Score >= SureScore ? NameAgreement.OtherSpelling : NameAgreement.Similar,
        Normalization.NameAgreement.Spelling => match.Score >= SureScore ? NameAgreement.Typo : NameAgreement.Similar,
        Normalization.NameAgreement.Initials or Normalization.NameAgreement.Partial => match.Score >= PartialScore ? NameAgreement.Partial : NameAgreement.Similar,
        Normalization.NameAgreement.Similar => match.Score >= SimilarScore ? NameAgreement.Similar : NameAgreement.OnePart,
        Normalization.NameAgreement.Conflict => NameAgreement.OnePart,
        _ => NameAgreement.Different,
    };

    private static NameAgreement OfParts(ReadOnlySpan<string> few, ReadOnlySpan<string> many)
    {
        if (few.Length > MostParts)
            few = few[..MostParts];
        if (many.Length > MostParts)
            many = many[..MostParts];
        Span<int> counts = stackalloc int[(int)Part.Equal + 1];
        counts.Clear();
        CountBestPairs(few, many, counts);
        int extra = many.Length - few.Length;
        int strong = counts[(int)Part.Equal] + counts[(int)Part.Typo];
        if (strong == few.Length && strong > 0)
        {
            if (extra == 0)
                return counts[(int)Part.Typo] <= 1 ? NameAgreement.Typo : NameAgreement.Similar;
            return NameAgreement.Partial;
        }

        bool nothingDiffers = counts[(int)Part.Different] == 0;
        if (nothingDiffers && strong > 0 && strong + counts[(int)Part.Initial] == few.Length)
            return NameAgreement.Partial;
        if (nothingDiffers && extra == 0 && counts[(int)Part.Initial] == 0)
            return NameAgreement.Similar;
        return strong > 0 ? NameAgreement.OnePart : NameAgreement.Different;
    }

    private static void CountBestPairs(ReadOnlySpan<string> few, ReadOnlySpan<string> many, Span<int> counts)
    {
        uint usedFew = 0;
        uint usedMany = 0;
        for (Part wanted = Part.Equal; wanted > Part.Different; wanted--)
        {
            for (int i = 0; i < few.Length; i++)
            {
                for (int j = 0; j < many.Length && (usedFew & (1u << i)) == 0; j++)
                {
                    if ((usedMany & (1u << j)) != 0 || !Reaches(few[i], many[j], wanted))
                        continue;
                    usedFew |= 1u << i;
                    usedMany |= 1u << j;
                    counts[(int)wanted]++;
                }
            }
        }

        counts[(int)Part.Different] = few.Length - System.Numerics.BitOperations.PopCount(usedFew);
    }

    private static bool Reaches(string left, string right, Part wanted) => wanted switch
    {
        Part.Equal => string.Equals(left, right, StringComparison.Ordinal),
        Part.Typo => IsTypo(left, right),
        Part.Initial => (left.Length == 1 || right.Length == 1) && left[0] == right[0],
        _ => JaroWinkler.Similarity(left, right) >= SimilarPart,
    };

    // One slip in a word of four letters or more, two in one of eight or more: shorter words that differ are mostly other words.
    private static bool IsTypo(string left, string right)
    {
        int length = Math.Min(left.Length, right.Length);
        int most = length >= 8 ? 2 : length >= 4 ? 1 : 0;
        return most > 0 && Math.Abs(left.Length - right.Length) <= most && OptimalStringAlignment.Distance(left, right, most) <= most;
    }

    private static bool SameWithoutSpaces(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        int i = 0;
        int j = 0;
        while (true)
        {
            while (i < left.Length && left[i] == ' ')
                i++;
            while (j < right.Length && right[j] == ' ')
                j++;
            if (i == left.Length || j == right.Length)
                return i == left.Length && j == right.Length;
            if (left[i++] != right[j++])
                return false;
        }
    }
}
