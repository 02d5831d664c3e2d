using System.Collections.Immutable;
using Linkage.Comparisons;

namespace Linkage;

/// <summary>What agreeing on each term of a column adds to the bits of its level.</summary>
internal sealed class BoundTerms
{
    private readonly double[] _bits;

    private BoundTerms(double[] bits, double[]? oneWord = null)
    {
        _bits = bits;
        OneWordBitsByTerm = oneWord ?? bits;
        foreach (double term in bits.AsSpan(1))
            Most = Math.Max(Most, term);
        Shortfalls = new float[bits.Length];
        for (int term = 1; term < bits.Length; term++)
            Shortfalls[term] = (float)(Most - bits[term]);
    }

    /// <summary>Gets the most that a term adds, at least 0.</summary>
    public double Most { get; }

    /// <summary>Gets what each term adds less than the most; nothing at 0.</summary>
    public float[] Shortfalls { get; }

    /// <summary>Gets what each term adds; nothing at 0, which is none. The last is any term that the table does not know.</summary>
    public double[] BitsByTerm => _bits;

    /// <summary>Gets what each term adds by the rarest of its words alone, where words are counted: people of one family share one word of a whole name.</summary>
    public double[] OneWordBitsByTerm { get; }

    /// <summary>Binds the terms of every level of a comparison; null where rarity does not count.</summary>
    /// <param name="model">The model, for its shares.</param>
    /// <param name="bound">The comparison.</param>
    /// <param name="parameters">Its m and u.</param>
    public static BoundTerms?[] OfAll(LinkageModel model, BoundComparison bound, ImmutableArray<LevelParameters> parameters)
    {
        BoundTerms?[] terms = new BoundTerms?[parameters.Length];
        for (int level = 0; level < terms.Length; level++)
        {
            if (bound.Comparison.Levels[level].TermFrequency is TermFrequency frequency && !BoundWords.Counts(bound.Comparison.Levels[level]))
                terms[level] = Of(model, frequency, bound.TermsAt(level)!, UOfExact(bound.Comparison, parameters, level, frequency));
        }

        return terms;
    }

    /// <summary>Binds the shares of the model, or of the table where holders are counted. Null when the model knows no shares of the field.</summary>
    /// <param name="model">The model.</param>
    /// <param name="frequency">How rarity counts.</param>
    /// <param name="terms">The counts on the table.</param>
    /// <param name="u">The chance that a non-match agrees on whatever term.</param>
    public static BoundTerms? Of(LinkageModel model, TermFrequency frequency, TermTable terms, double u)
    {
        if (frequency.CountsHolders)
            return new BoundTerms(BitsOfHolders(frequency, terms, u));
        if (!model.TermFrequencies.TryGetValue(frequency.Field, out TermShares? shares))
            return null;
        // A rare value is never less telling than the average one.
        double rare = Math.Max(0, Bits(frequency, u, shares.RareShare));
        double[] bits = new double[terms.Count + 2];
        bits.AsSpan(1).Fill(rare);
        if (frequency.ByWords)
            return OfWords(bits, frequency, terms, shares, u);
        if (shares.AreOf(terms.Values))
            FillByNumber(bits, frequency, terms, shares, u);
        else
            FillByText(bits, frequency, terms, shares, u);
        return new BoundTerms(bits);
    }

    // A fuzzy level is adjusted as the exact level on the same field would be: that is whose u the shares average to.
    private static double UOfExact(Comparison comparison, ImmutableArray<LevelParameters> parameters, int level, TermFrequency frequency)
    {
        for (int other = 0; other < parameters.Length && !frequency.UsesOwnU; other++)
        {
            LevelCondition condition = comparison.Levels[other].Condition;
            if (condition.Type == ConditionType.Exact && condition.Field == frequency.Field && condition.OtherField.Length == 0 && !frequency.CountsHolders)
                return parameters[other].U;
        }

        return parameters[level].U;
    }

    private static void FillByNumber(double[] bits, TermFrequency frequency, TermTable terms, TermShares shares, double u)
    {
        for (int term = 1; term <= terms.Count; term++)
        {
            if (shares.ShareOf(term) is double share)
                bits[term] = Bits(frequency, u, share);
        }
    }

    // Canonical numbers follow the ordinal order of the texts, as the shares do.
    private static void FillByText(double[] bits, TermFrequency frequency, TermTable terms, TermShares shares, double u)
    {
        int term = 1;
        foreach ((string text, double share) in shares.Shares)
        {
            while (term <= terms.Count && string.CompareOrdinal(terms.Values.CanonicalText(term), text) < 0)
                term++;
            if (term <= terms.Count && string.Equals(terms.Values.CanonicalText(term), text, StringComparison.Ordinal))
                bits[term++] = Bits(frequency, u, share);
        }
    }

    private static BoundTerms OfWords(double[] bits, TermFrequency frequency, TermTable terms, TermShares shares, double u)
    {
        Dictionary<string, double> known = shares.Shares.ToDictionary(word => word.Text, word => word.Share, StringComparer.Ordinal);
        double dependence = Dependence(shares, u);
        double[] oneWord = (double[])bits.Clone();
        for (int term = 1; term <= terms.Count; term++)
        {
            (double share, double rarest) = (dependence, 1);
            foreach (string word in TermShares.WordsOf(terms.Values.CanonicalText(term)))
            {
                double own = known.GetValueOrDefault(word, shares.RareShare);
                (share, rarest) = (share * own, Math.Min(rarest, own));
            }

            bits[term] = Bits(frequency, u, Math.Min(share, 1));
            oneWord[term] = Math.Min(bits[term], Bits(frequency, u, rarest));
        }

        return new BoundTerms(bits, oneWord);
    }

    // How much more often two words agree together than by chance, if names have two.
    private static double Dependence(TermShares shares, double u)
    {
        double mean = TermShares.MeanOf(shares);
        return Math.Max(1, u / (mean * mean));
    }

    private static double[] BitsOfHolders(TermFrequency frequency, TermTable terms, double u)
    {
        double[] bits = new double[terms.Count + 2];
        for (int term = 1; term < bits.Length; term++)
            bits[term] = Bits(frequency, u, terms.ShareOf(term));
        return bits;
    }

    private static double Bits(TermFrequency frequency, double u, double share) =>
        frequency.Weight * (Math.Log2(u) - Math.Log2(Math.Max(share, Math.Max(frequency.MinimumU, 1e-12))));
}
