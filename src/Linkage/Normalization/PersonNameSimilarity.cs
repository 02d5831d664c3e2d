namespace Linkage.Normalization;

/// <summary>Compares two names: pairs their words in the best way, whatever their order, and weighs what agrees, contradicts or is missing.</summary>
/// <remarks>Symmetric, deterministic, thread-safe; allocates nothing. Time O(nm) word comparisons and 2^m·n steps for the pairing, m the longer
/// name's words (at most 10; words beyond are ignored).</remarks>
internal static class PersonNameSimilarity
{
    private const int MaxWords = 10;
    private const float Sure = 0.8f;            // word pairs from here on stand before words are joined
    private const float ConflictLoss = 1.5f;
    private const float ExtraLoss = 0.1f;
    private const float MononymLoss = 0.15f;

    /// <summary>The best agreement between the names, their aliases included.</summary>
    public static PersonNameMatch Compare(PersonName a, PersonName b)
    {
        PersonNameMatch best = CompareOne(a, b);
        if (a.Aliases.IsEmpty && b.Aliases.IsEmpty)
            return best;
        for (int i = -1; i < a.Aliases.Length; i++)
        {
            for (int j = -1; j < b.Aliases.Length; j++)
            {
                if (i < 0 && j < 0)
                    continue;
                PersonName left = i < 0 ? a : a.Aliases[i];
                PersonName right = j < 0 ? b : b.Aliases[j];
                PersonNameMatch match = CompareOne(left, right) with { ByAlias = true };
                if (left.IsNickname || right.IsNickname)
                    match = match with { Score = match.Score * 0.75f };     // a nickname alone identifies nobody
                if (match.Score > best.Score)
                    best = match;
            }
        }

        return best;
    }

    private static PersonNameMatch CompareOne(PersonName a, PersonName b)
    {
        if (ReferenceEquals(a, b))
            return new PersonNameMatch(1f, NameAgreement.Exact, Count(a.Tokens.Length), 0, 0, false, false, false);
        // The pairing is computed with the shorter name first; ties by text keep it symmetric.
        bool swap = a.Tokens.Length > b.Tokens.Length || (a.Tokens.Length == b.Tokens.Length && string.CompareOrdinal(a.Canonical, b.Canonical) > 0);
        return swap ? Pair(b, a) : Pair(a, b);
    }

    private static PersonNameMatch Pair(PersonName a, PersonName b)
    {
        int n = Math.Min(a.Tokens.Length, MaxWords);
        int m = Math.Min(b.Tokens.Length, MaxWords);
        ReadOnlySpan<NameToken> left = a.Tokens.AsSpan(0, n);
        ReadOnlySpan<NameToken> right = b.Tokens.AsSpan(0, m);
        Span<float> similarity = stackalloc float[n * m];
        FillSimilarity(similarity, left, right, a.IsBurmese && b.IsBurmese);
        Span<sbyte> pairing = stackalloc sbyte[n];
        NamePairing.Best(similarity, left, right, pairing);
        NameEvidence evidence = new(left, right);
        AddPairs(ref evidence, similarity, pairing, m, Sure, float.MaxValue);
        if (!evidence.IsComplete)
        {
            evidence.JoinRuns();
            AddPairs(ref evidence, similarity, pairing, m, 0f, Sure);
        }

        return Judge(ref evidence, a, b);
    }

    // Equal words pair with each other, so nothing else is computed for them.
    private static void FillSimilarity(Span<float> similarity, ReadOnlySpan<NameToken> left, ReadOnlySpan<NameToken> right, bool burmese)
    {
        int m = right.Length;
        similarity.Clear();
        int leftDone = 0;
        int rightDone = 0;
        for (int i = 0; i < left.Length; i++)
        {
            for (int j = 0; j < m; j++)
            {
                if ((rightDone & (1 << j)) != 0 || left[i].Script != right[j].Script || !string.Equals(left[i].Text, right[j].Text, StringComparison.Ordinal))
                    continue;
                similarity[(i * m) + j] = 1f;
                leftDone |= 1 << i;
                rightDone |= 1 << j;
                break;
            }
        }

        for (int i = 0; i < left.Length; i++)
        {
            for (int j = 0; j < m; j++)
            {
                if (((leftDone >> i) & 1) == 0 && ((rightDone >> j) & 1) == 0)
                    similarity[(i * m) + j] = NameTokenSimilarity.Between(left[i], right[j], burmese);
            }
        }
    }

    private static void AddPairs(ref NameEvidence evidence, scoped ReadOnlySpan<float> similarity, scoped ReadOnlySpan<sbyte> pairing, int m, float from, float below)
    {
        for (int i = 0; i < pairing.Length; i++)
        {
            if (pairing[i] >= 0 && similarity[(i * m) + pairing[i]] is var value && value >= from && value < below && evidence.IsFree(i, pairing[i]))
                evidence.Add(i, pairing[i], value);
        }
    }

    private static PersonNameMatch Judge(ref NameEvidence evidence, PersonName a, PersonName b)
    {
        float score = evidence.Score(ConflictLoss, ExtraLoss, MononymLoss);
        bool exchanged = a.IsOrderCertain && b.IsOrderCertain && evidence.RolesExchanged;
        if (exchanged)
            score *= 0.65f;
        else if (evidence.OrderDiffers)
            score *= 0.98f;

        NameAgreement agreement = evidence.Agreement(score);
        if (score < 0.9f && WholeMayAgree(a, b))
        {
            float whole = NameTokenSimilarity.Between(a.Whole, b.Whole, burmese: a.IsBurmese || b.IsBurmese);
            if (whole >= 0.85f && whole > score)
            {
                bool otherScript = a.Whole.Script != b.Whole.Script;
                return new PersonNameMatch(whole, otherScript ? NameAgreement.OtherScript : NameAgreement.Spelling, Count(a.Tokens.Length), 0, 0, false, otherScript, false);
            }
        }

        return new PersonNameMatch(score, agreement, Count(evidence.Matched), Count(evidence.Conflicts), Count(evidence.Extras), evidence.OrderDiffers || exchanged, evidence.OtherScript, false);
    }

    // Names cut in different places: another number of words, and about as many letters.
    private static bool WholeMayAgree(PersonName a, PersonName b)
    {
        if (a.Tokens.Length == b.Tokens.Length && a.Whole.Script == b.Whole.Script)
            return false;
        int left = a.Whole.Latin.Length;
        int right = b.Whole.Latin.Length;
        return Math.Min(left, right) > 4 && Math.Abs(left - right) <= Math.Max(left, right) / 4 && (a.Tokens.Length != b.Tokens.Length);
    }

    private static byte Count(int value) => (byte)Math.Min(255, value);
}
