namespace Linkage.Comparisons;

/// <summary>Ready-made comparisons: the levels that suit a kind of value, with chances to start from.</summary>
/// <remarks>The chances are those of ordinary administrative data; training moves them to the data at hand. All are immutable.</remarks>
public static class Compare
{
    /// <summary>Equal or not.</summary>
    /// <param name="field">The field.</param>
    /// <returns>The comparison, named after the field.</returns>
    public static Comparison Exact(string field) => Comparison.Of(
        field,
        ComparisonLevel.Null(field),
        ComparisonLevel.Exact(field).With(0.9, 0.1),
        ComparisonLevel.Else().With(0.1, 0.9));

    /// <summary>Equal, or of a Jaro-Winkler similarity of at least each of the thresholds, highest first.</summary>
    /// <param name="field">The field.</param>
    /// <param name="thresholds">Similarities from 0 to 1; none means .92 and .88.</param>
    /// <returns>The comparison, named after the field.</returns>
    public static Comparison JaroWinkler(string field, params ReadOnlySpan<double> thresholds) =>
        Graded(field, thresholds.IsEmpty ? [0.92, 0.88] : thresholds, threshold => ComparisonLevel.JaroWinkler(field, threshold), descending: true);

    /// <summary>Equal, or of a Jaro similarity of at least each of the thresholds, highest first.</summary>
    /// <param name="field">The field.</param>
    /// <param name="thresholds">Similarities from 0 to 1; none means .92 and .88.</param>
    /// <returns>The comparison, named after the field.</returns>
    public static Comparison Jaro(string field, params ReadOnlySpan<double> thresholds) =>
        Graded(field, thresholds.IsEmpty ? [0.92, 0.88] : thresholds, threshold => ComparisonLevel.Jaro(field, threshold), descending: true);

    /// <summary>Equal, or at most each of the distances apart, lowest first.</summary>
    /// <param name="field">The field.</param>
    /// <param name="distances">Distances from 1; none means 1 and 2.</param>
    /// <returns>The comparison, named after the field.</returns>
    public static Comparison Levenshtein(string field, params ReadOnlySpan<int> distances) =>
        Graded(field, ToThresholds(distances), distance => ComparisonLevel.Levenshtein(field, (int)distance), descending: false);

    /// <summary>Equal, or at most each of the distances apart when neighbours may be exchanged, lowest first.</summary>
    /// <param name="field">The field.</param>
    /// <param name="distances">Distances from 1; none means 1 and 2.</param>
    /// <returns>The comparison, named after the field.</returns>
    public static Comparison DamerauLevenshtein(string field, params ReadOnlySpan<int> distances) =>
        Graded(field, ToThresholds(distances), distance => ComparisonLevel.DamerauLevenshtein(field, (int)distance), descending: false);

    /// <summary>One part of a name in a column of its own: equal, alike, or exchanged with the other part.</summary>
    /// <param name="field">The field of the part, such as <c>givenName</c>.</param>
    /// <param name="otherField">The field of the other part, or null.</param>
    /// <param name="countsExchange">Whether this comparison weighs an exchange; of the two parts one does, the other keeps silent then.</param>
    /// <returns>The comparison, named after the field, with term frequencies.</returns>
    public static Comparison NamePart(string field, string? otherField = null, bool countsExchange = true)
    {
        List<ComparisonLevel> levels =
        [
            ComparisonLevel.Null(field),
            ComparisonLevel.Exact(field).With(0.72, 0.004),
            NearlySame(field).With(0.12, 0.003),
            ComparisonLevel.JaroWinkler(field, 0.85).WithLabel("similar").With(0.04, 0.01),
        ];
        if (otherField is not null)
        {
            ComparisonLevel exchanged = ComparisonLevel.Swapped(field, otherField);
            levels.Insert(1, countsExchange ? exchanged.With(0.03, 0.00001) : exchanged.With(0.03, 0.03, fixM: true, fixU: true));
        }

        levels.Add(ComparisonLevel.Else().With(0.1, 0.98));
        return Comparison.Of(field, [.. levels]).WithTermFrequencies();
    }

    // However rare its parts are, one in a million people has the same whole name: names run in families and among neighbours.
    private const double OtherOfTheName = 0.000001;

    /// <summary>Whole person names in any script and order.</summary>
    /// <param name="field">The field.</param>
    /// <returns>The comparison, named after the field, with the frequencies of words (<see cref="TermFrequency.ByWords"/>).</returns>
    public static Comparison PersonName(string field = "name") => Comparison.Of(
        field,
        ComparisonLevel.Null(field),
        ComparisonLevel.PersonName(field, NameAgreement.Same).With(0.52, 0.0002),
        ComparisonLevel.PersonName(field, NameAgreement.Reordered).With(0.08, 0.00005),
        ComparisonLevel.PersonName(field, NameAgreement.OtherSpelling).With(0.15, 0.0004),
        ComparisonLevel.PersonName(field, NameAgreement.Typo).With(0.1, 0.0003),
        ComparisonLevel.PersonName(field, NameAgreement.Partial).With(0.05, 0.003),
        ComparisonLevel.PersonName(field, NameAgreement.Similar).With(0.05, 0.002),
        ComparisonLevel.PersonName(field, NameAgreement.OnePart).With(0.03, 0.03),
        ComparisonLevel.Else().With(0.02, 0.964)).WithTermFrequencies(new TermFrequency { Field = field, ByWords = true, MinimumU = OtherOfTheName });

    /// <summary>Dates of birth, whole or partial, with the slips that are usual in them.</summary>
    /// <param name="field">The field.</param>
    /// <returns>The comparison, named after the field.</returns>
    public static Comparison DateOfBirth(string field = "birthDate") => Comparison.Of(
        field,
        ComparisonLevel.Null(field),
        ComparisonLevel.Date(field, DateAgreement.SameDay).With(0.75, 0.0001),
        ComparisonLevel.Date(field, DateAgreement.SameMonth).With(0.02, 0.001),
        ComparisonLevel.Date(field, DateAgreement.DayMonthSwapped).With(0.02, 0.0001),
        ComparisonLevel.Date(field, DateAgreement.OneDigit).With(0.06, 0.002),
        ComparisonLevel.Date(field, DateAgreement.EraSlip).With(0.01, 0.0001),
        ComparisonLevel.Date(field, DateAgreement.SameYearOnly).With(0.08, 0.015),
        ComparisonLevel.Date(field, DateAgreement.SameYear).With(0.02, 0.015),
        ComparisonLevel.Date(field, DateAgreement.WithinOneYear).With(0.015, 0.04),
        ComparisonLevel.Date(field, DateAgreement.WithinTenYears).With(0.015, 0.27),
        ComparisonLevel.Else().With(0.01, 0.6567));

    /// <summary>Email addresses.</summary>
    /// <param name="field">The field.</param>
    /// <returns>The comparison, named after the field, counting holders.</returns>
    public static Comparison Email(string field = "email") => Comparison.Of(
        field,
        ComparisonLevel.Null(field),
        ComparisonLevel.Exact(field).With(0.7, 0.0002),
        ComparisonLevel.DamerauLevenshtein(field, 1).With(0.08, 0.0001),
        ComparisonLevel.Or(ComparisonLevel.DamerauLevenshtein(field, 2), ComparisonLevel.JaroWinkler(field, 0.92)).WithLabel("nearly the same").With(0.06, 0.0005),
        ComparisonLevel.JaroWinkler(field, 0.85).WithLabel("similar").With(0.03, 0.005),
        ComparisonLevel.Else().With(0.13, 0.9942)).WithTermFrequencies(Holders(field, 0.00001));

    /// <summary>Postal codes: the same, a slip, the same region.</summary>
    /// <param name="field">The field.</param>
    /// <returns>The comparison, named after the field, with term frequencies.</returns>
    public static Comparison Postcode(string field = "postcode") => Comparison.Of(
        field,
        ComparisonLevel.Null(field),
        ComparisonLevel.Exact(field).With(0.75, 0.005),
        ComparisonLevel.DamerauLevenshtein(field, 1).With(0.1, 0.015),
        ComparisonLevel.Prefix(field, 2).With(0.05, 0.05),
        ComparisonLevel.Else().With(0.1, 0.93)).WithTermFrequencies();

    /// <summary>A number that a thing or person keeps: equal and not known to be wrong, equal, a slip, different.</summary>
    /// <param name="field">The field.</param>
    /// <returns>The comparison, named after the field, counting holders: a number that several people use says less.</returns>
    public static Comparison Identifier(string field) => Number(field, same: 0.85, slip: (0.05, 0.0001), other: (0.07, 0.9997));

    /// <summary>An identifier of which a person has several in time or uses at once, so that different ones say little: passports, phones.</summary>
    /// <param name="field">The field.</param>
    /// <returns>The comparison, named after the field, counting holders.</returns>
    public static Comparison ChangingIdentifier(string field) => Number(field, same: 0.55, slip: (0.03, 0.0002), other: (0.39, 0.9996));

    /// <summary>Streets, localities and districts: equal, alike, words in common.</summary>
    /// <param name="field">The field.</param>
    /// <returns>The comparison, named after the field, with term frequencies.</returns>
    public static Comparison AddressPart(string field) => Comparison.Of(
        field,
        ComparisonLevel.Null(field),
        ComparisonLevel.Exact(field).With(0.7, 0.01),
        NearlySame(field).With(0.12, 0.005),
        ComparisonLevel.JaroWinkler(field, 0.85).WithLabel("similar").With(0.03, 0.015),
        ComparisonLevel.Else().With(0.15, 0.97)).WithTermFrequencies();

    /// <summary>Resolved things to which both records are tied.</summary>
    /// <param name="linkType">The type of the ties, or "" for any.</param>
    /// <param name="kind">The kind of the things.</param>
    /// <returns>The comparison, named after the kind in the plural (documents), counting holders. Sharing nothing says little.</returns>
    /// <remarks>Documents are passed on rarely, phones and vehicles are used by families and crews.</remarks>
    public static Comparison SharedEntities(string linkType, EntityKind kind)
    {
        double reuse = kind == EntityKind.Document ? 0.02 : 0.5;
        string field = ComparisonLevel.SharedField(linkType, kind);
        return Comparison.Of(
            kind.Name + "s",
            ComparisonLevel.Null(field),
            ComparisonLevel.ArrayIntersect(field).With(0.6, 0.0005),
            ComparisonLevel.Else().With(0.4, 0.9995)).WithTermFrequencies(Holders(field, 0) with { ReuseRate = reuse });
    }

    private static ComparisonLevel NearlySame(string field) =>
        ComparisonLevel.Or(ComparisonLevel.JaroWinkler(field, 0.92), ComparisonLevel.DamerauLevenshtein(field, 1)).WithLabel("nearly the same");

    // The chances of m and u by which identifiers that are kept for life and those that change differ.
    private static Comparison Number(string field, double same, (double M, double U) slip, (double M, double U) other) => Comparison.Of(
        field,
        ComparisonLevel.Null(field),
        ComparisonLevel.ExactValid(field).With(same, 0.0001),
        ComparisonLevel.Exact(field).WithLabel("exact, but not a valid number").With(0.03, 0.0001),
        ComparisonLevel.DamerauLevenshtein(field, 1).WithLabel("one slip").With(slip.M, slip.U),
        ComparisonLevel.Else().With(other.M, other.U)).WithTermFrequencies(Holders(field, 0));

    private static TermFrequency Holders(string field, double minimumU) =>
        new() { Field = field, MinimumU = minimumU, CountsHolders = true };

    private static double[] ToThresholds(ReadOnlySpan<int> distances)
    {
        if (distances.IsEmpty)
            return [1, 2];
        double[] thresholds = new double[distances.Length];
        for (int i = 0; i < distances.Length; i++)
            thresholds[i] = distances[i];
        return thresholds;
    }

    // Most of m goes to "equal", the rest is shared out; u doubles from level to level.
    private static Comparison Graded(string field, ReadOnlySpan<double> thresholds, Func<double, ComparisonLevel> level, bool descending)
    {
        double[] ordered = thresholds.ToArray();
        Array.Sort(ordered);
        if (descending)
            Array.Reverse(ordered);
        double share = 0.2 / (ordered.Length + 1);
        double u = 0.01;
        double left = 1 - u;
        List<ComparisonLevel> levels = [ComparisonLevel.Null(field), ComparisonLevel.Exact(field).With(0.8, u)];
        foreach (double threshold in ordered)
        {
            levels.Add(level(threshold).With(share, u));
            left -= u;
        }

        levels.Add(ComparisonLevel.Else().With(share, left));
        return Comparison.Of(field, [.. levels]);
    }
}
