namespace Linkage.Comparisons;

/// <summary>The ready-made comparisons of Splink 5, with its names, levels, thresholds and their order.</summary>
/// <remarks>
/// <para>For those who come from Splink, and for other fields than those of a kind: a comparison here reads any field, or <see cref="FieldExpression"/>,
/// as text. <see cref="Compare"/> has ours, which know names in several scripts, partial dates and numbers with check digits. Levels have no chances:
/// training starts from Splink's own start values. A comparison is named after its field.</para>
/// <para>Splink's <c>CustomComparison</c> is <see cref="Comparison.Of"/>; its <c>term_frequency_adjustments</c> is
/// <see cref="Comparison.WithTermFrequencies(double, double)"/>. All are immutable.</para>
/// </remarks>
public static class SplinkComparisons
{
    private const string Sector = "^[A-Za-z]{1,2}[0-9][A-Za-z0-9]? [0-9]";
    private const string District = "^[A-Za-z]{1,2}[0-9][A-Za-z0-9]?";
    private const string Area = "^[A-Za-z]{1,2}";
    private const string WholePostcode = "^[A-Za-z]{1,2}[0-9][A-Za-z0-9]? [0-9][A-Za-z]{2}$";
    private const string UserName = "^[^@]+";

    // Splink keeps similarities that differ by more than a slip below the level of names that sound alike.
    private const double SoundsAlike = 0.88;

    /// <summary>Equal or not.</summary>
    /// <param name="field">The field.</param>
    /// <returns>The comparison.</returns>
    public static Comparison ExactMatch(string field) => Of(field, [ComparisonLevel.Exact(field)]);

    /// <summary>Equal, or at most each of the Levenshtein distances apart.</summary>
    /// <param name="field">The field.</param>
    /// <param name="distances">Distances in the order of levels; none means 1 and 2.</param>
    /// <returns>The comparison.</returns>
    public static Comparison LevenshteinAtThresholds(string field, params ReadOnlySpan<int> distances) =>
        DistanceFunctionAtThresholds(field, StringDistance.Levenshtein, OrDefault(distances, [1, 2]));

    /// <summary>Equal, or at most each of the Damerau-Levenshtein distances apart.</summary>
    /// <param name="field">The field.</param>
    /// <param name="distances">Distances in the order of levels; none means 1 and 2.</param>
    /// <returns>The comparison.</returns>
    public static Comparison DamerauLevenshteinAtThresholds(string field, params ReadOnlySpan<int> distances) =>
        DistanceFunctionAtThresholds(field, StringDistance.DamerauLevenshtein, OrDefault(distances, [1, 2]));

    /// <summary>Equal, or of a Jaccard similarity of characters of at least each of the thresholds.</summary>
    /// <param name="field">The field.</param>
    /// <param name="similarities">Thresholds in the order of levels; none means .9 and .7.</param>
    /// <returns>The comparison.</returns>
    public static Comparison JaccardAtThresholds(string field, params ReadOnlySpan<double> similarities) =>
        DistanceFunctionAtThresholds(field, StringSimilarity.Jaccard, OrDefault(similarities, [0.9, 0.7]));

    /// <summary>Equal, or of a Jaro similarity of at least each of the thresholds.</summary>
    /// <param name="field">The field.</param>
    /// <param name="similarities">Thresholds in the order of levels; none means .9 and .7.</param>
    /// <returns>The comparison.</returns>
    public static Comparison JaroAtThresholds(string field, params ReadOnlySpan<double> similarities) =>
        DistanceFunctionAtThresholds(field, StringSimilarity.Jaro, OrDefault(similarities, [0.9, 0.7]));

    /// <summary>Equal, or of a Jaro-Winkler similarity of at least each of the thresholds.</summary>
    /// <param name="field">The field.</param>
    /// <param name="similarities">Thresholds in the order of levels; none means .9 and .7.</param>
    /// <returns>The comparison.</returns>
    public static Comparison JaroWinklerAtThresholds(string field, params ReadOnlySpan<double> similarities) =>
        DistanceFunctionAtThresholds(field, StringSimilarity.JaroWinkler, OrDefault(similarities, [0.9, 0.7]));

    /// <summary>Equal, or of at least each of the similarities by any measure.</summary>
    /// <param name="field">The field.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="similarities">Thresholds in the order of levels.</param>
    /// <returns>The comparison.</returns>
    public static Comparison DistanceFunctionAtThresholds(string field, StringSimilarity measure, params ReadOnlySpan<double> similarities) =>
        Graded(field, similarities, threshold => ComparisonLevel.Similarity(field, measure, threshold));

    /// <summary>Equal, or at most each of the distances apart by any of them.</summary>
    /// <param name="field">The field.</param>
    /// <param name="measure">The distance.</param>
    /// <param name="distances">Distances in the order of levels.</param>
    /// <returns>The comparison.</returns>
    public static Comparison DistanceFunctionAtThresholds(string field, StringDistance measure, params ReadOnlySpan<int> distances) =>
        Graded(field, distances, distance => ComparisonLevel.Distance(field, measure, distance));

    /// <summary>Fields of several values: one in common, or the most similar two of at least each of the similarities.</summary>
    /// <param name="field">The field.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="similarities">Thresholds in the order of levels.</param>
    /// <returns>The comparison.</returns>
    public static Comparison PairwiseStringDistanceFunctionAtThresholds(string field, StringSimilarity measure, params ReadOnlySpan<double> similarities) =>
        Of(field, [ComparisonLevel.ArrayIntersect(field), .. LevelsOf(similarities, threshold => ComparisonLevel.Similarity(field, measure, threshold))]);

    /// <summary>Fields of several values: one in common, or the nearest two at most each of the distances apart.</summary>
    /// <param name="field">The field.</param>
    /// <param name="measure">The distance.</param>
    /// <param name="distances">Distances in the order of levels.</param>
    /// <returns>The comparison.</returns>
    public static Comparison PairwiseStringDistanceFunctionAtThresholds(string field, StringDistance measure, params ReadOnlySpan<int> distances) =>
        Of(field, [ComparisonLevel.ArrayIntersect(field), .. LevelsOf(distances, distance => ComparisonLevel.Distance(field, measure, distance))]);

    /// <summary>Equal, or times at most each of the differences apart.</summary>
    /// <param name="field">A field of times, or one of texts that are read by a format.</param>
    /// <param name="differences">The greatest differences in the order of levels.</param>
    /// <param name="format">How texts write the time, as in <see cref="FieldExpression.Time"/>; null where the field has times.</param>
    /// <param name="invalidIsMissing">Whether a text that is no time is a missing value, not a text to compare.</param>
    /// <returns>The comparison.</returns>
    public static Comparison AbsoluteTimeDifferenceAtThresholds(
        string field, IEnumerable<TimeDifference> differences, string? format = null, bool invalidIsMissing = true)
    {
        string time = format is null ? field : FieldExpression.Parse(field).Time(format);
        return TimesWithin(field, time, [ComparisonLevel.Exact(field)], differences, invalidIsMissing);
    }

    /// <summary>Equal, or dates at most each of the differences apart.</summary>
    /// <param name="field">A field of dates, or one of texts that are read by a format.</param>
    /// <param name="differences">The greatest differences in the order of levels.</param>
    /// <param name="format">How texts write the date, as in <see cref="FieldExpression.Date"/>; null where the field has dates.</param>
    /// <param name="invalidIsMissing">Whether a text that is no date is a missing value, not a text to compare.</param>
    /// <returns>The comparison.</returns>
    public static Comparison AbsoluteDateDifferenceAtThresholds(
        string field, IEnumerable<TimeDifference> differences, string? format = null, bool invalidIsMissing = true) =>
        TimesWithin(field, DateOf(field, format), [ComparisonLevel.Exact(field)], differences, invalidIsMissing);

    /// <summary>At least each of the numbers of values in common.</summary>
    /// <param name="field">A field of several values.</param>
    /// <param name="sizes">Counts in the order of levels; none means 1.</param>
    /// <returns>The comparison.</returns>
    public static Comparison ArrayIntersectAtSizes(string field, params ReadOnlySpan<int> sizes) =>
        Of(field, LevelsOf(OrDefault(sizes, [1]), size => ComparisonLevel.ArrayIntersect(field, size)));

    /// <summary>Places at most each of the distances apart.</summary>
    /// <param name="latitude">The field of the latitude in degrees.</param>
    /// <param name="longitude">The field of the longitude in degrees.</param>
    /// <param name="kilometers">The greatest distances in the order of levels.</param>
    /// <returns>The comparison, named after both fields.</returns>
    public static Comparison DistanceInKmAtThresholds(string latitude, string longitude, params ReadOnlySpan<double> kilometers) => Comparison.Of(
        $"{latitude}_{longitude}",
        [
            ComparisonLevel.Or(ComparisonLevel.Null(latitude), ComparisonLevel.Null(longitude)),
            .. LevelsOf(kilometers, threshold => ComparisonLevel.KilometersWithin(latitude, longitude, threshold)),
        ]);

    /// <summary>Vectors of at least each of the cosine similarities.</summary>
    /// <param name="field">A field whose values are vectors, as for <see cref="ComparisonLevel.VectorCosine"/>.</param>
    /// <param name="similarities">Thresholds in the order of levels; none means .9, .8 and .7.</param>
    /// <returns>The comparison.</returns>
    public static Comparison CosineSimilarityAtThresholds(string field, params ReadOnlySpan<double> similarities) =>
        Of(field, LevelsOf(OrDefault(similarities, [0.9, 0.8, 0.7]), threshold => ComparisonLevel.VectorCosine(field, threshold)));

    /// <summary>Names: equal, with term frequencies, or alike.</summary>
    /// <param name="field">The field.</param>
    /// <param name="sounds">A field or expression of the sounds of the name, such as <c>metaphone(name)</c>; a shared one is a level after the similarities of at least .88.</param>
    /// <param name="similarities">Jaro-Winkler thresholds in the order of levels; none means .92, .88 and .7.</param>
    /// <returns>The comparison.</returns>
    public static Comparison NameComparison(string field, string? sounds = null, params ReadOnlySpan<double> similarities)
    {
        List<ComparisonLevel> levels = [];
        foreach (double similarity in OrDefault(similarities, [0.92, SoundsAlike, 0.7]))
            levels.Add(ComparisonLevel.JaroWinkler(field, similarity));
        if (sounds is not null)
            levels.Insert(levels.TakeWhile(level => level.Condition.Threshold >= SoundsAlike).Count(), ComparisonLevel.ArrayIntersect(sounds));
        return Of(field, [ExactWithTerms(field), .. levels]);
    }

    /// <summary>Forename and surname together: both equal, exchanged, both alike, one equal; with term frequencies.</summary>
    /// <param name="forename">The field of forenames.</param>
    /// <param name="surname">The field of surnames.</param>
    /// <param name="fullName">A field of both in one text, whose frequencies count when both are equal; or null.</param>
    /// <param name="similarities">Jaro-Winkler thresholds in the order of levels; none means .92 and .88.</param>
    /// <returns>The comparison, named after both fields.</returns>
    public static Comparison ForenameSurnameComparison(
        string forename, string surname, string? fullName = null, params ReadOnlySpan<double> similarities) => Comparison.Of(
        $"{forename}_{surname}",
        [
            ComparisonLevel.And(ComparisonLevel.Null(forename), ComparisonLevel.Null(surname)).WithLabel("missing"),
            fullName is null
                ? ComparisonLevel.And(ComparisonLevel.Exact(forename), ComparisonLevel.Exact(surname)).WithLabel("both exact")
                : ExactWithTerms(fullName).WithLabel("both exact"),
            ComparisonLevel.Swapped(forename, surname),
            .. LevelsOf(
                OrDefault(similarities, [0.92, SoundsAlike]),
                similarity => ComparisonLevel.And(ComparisonLevel.JaroWinkler(forename, similarity), ComparisonLevel.JaroWinkler(surname, similarity))),
            ExactWithTerms(surname).WithLabel("surname exact"),
            ExactWithTerms(forename).WithLabel("forename exact"),
        ]);

    /// <summary>Dates of birth: equal, one character apart, near in time.</summary>
    /// <param name="field">A field of dates, or one of texts that are read by a format.</param>
    /// <param name="format">How texts write the date, as in <see cref="FieldExpression.Date"/>; null where the field has dates.</param>
    /// <param name="invalidIsMissing">Whether a text that is no date is a missing value, not a text to compare.</param>
    /// <param name="differences">The greatest differences in the order of levels; none means a month, a year and ten years.</param>
    /// <returns>The comparison.</returns>
    public static Comparison DateOfBirthComparison(
        string field, string? format = null, bool invalidIsMissing = true, params ReadOnlySpan<TimeDifference> differences)
    {
        TimeDifference[] levels = [.. OrDefault(differences, [new(1, TimeUnit.Month), new(1, TimeUnit.Year), new(10, TimeUnit.Year)])];
        return TimesWithin(field, DateOf(field, format), [ComparisonLevel.Exact(field), ComparisonLevel.Levenshtein(field, 1)], levels, invalidIsMissing);
    }

    /// <summary>Postcodes of the United Kingdom: equal, of one sector, district or area.</summary>
    /// <param name="field">A field of postcodes with the space in the middle.</param>
    /// <param name="invalidIsMissing">Whether a text that is no postcode is a missing value.</param>
    /// <returns>The comparison.</returns>
    public static Comparison PostcodeComparison(string field, bool invalidIsMissing = false) => Comparison.Of(
        field,
        MissingPostcode(field, invalidIsMissing),
        ComparisonLevel.Exact(field),
        SamePart(field, Sector, "sector"),
        SamePart(field, District, "district"),
        SamePart(field, Area, "area"));

    /// <summary>Postcodes of the United Kingdom with their places: equal, of one sector, near each other.</summary>
    /// <param name="field">A field of postcodes with the space in the middle.</param>
    /// <param name="latitude">The field of the latitude in degrees.</param>
    /// <param name="longitude">The field of the longitude in degrees.</param>
    /// <param name="invalidIsMissing">Whether a text that is no postcode is a missing value.</param>
    /// <param name="kilometers">The greatest distances in the order of levels; none means 1, 10 and 100.</param>
    /// <returns>The comparison.</returns>
    public static Comparison PostcodeComparison(
        string field, string latitude, string longitude, bool invalidIsMissing = false, params ReadOnlySpan<double> kilometers) => Comparison.Of(
        field,
        [
            MissingPostcode(field, invalidIsMissing),
            ComparisonLevel.Exact(field),
            SamePart(field, Sector, "sector"),
            .. LevelsOf(OrDefault(kilometers, [1, 10, 100]), threshold => ComparisonLevel.KilometersWithin(latitude, longitude, threshold)),
        ]);

    /// <summary>Email addresses: equal, with term frequencies, the same or a similar name before the @.</summary>
    /// <param name="field">The field.</param>
    /// <returns>The comparison.</returns>
    public static Comparison EmailComparison(string field)
    {
        string user = FieldExpression.Parse(field).Match(UserName);
        return Of(
            field,
            [
                ExactWithTerms(field),
                ComparisonLevel.Exact(user).WithLabel("same user name"),
                ComparisonLevel.JaroWinkler(field, SoundsAlike),
                ComparisonLevel.JaroWinkler(user, SoundsAlike).WithLabel("similar user name"),
            ]);
    }

    private static Comparison TimesWithin(
        string field, string time, ComparisonLevel[] first, IEnumerable<TimeDifference> differences, bool invalidIsMissing) => Comparison.Of(
        field,
        [
            ComparisonLevel.Null(invalidIsMissing ? time : field),
            .. first,
            .. differences.Select(difference => ComparisonLevel.TimeWithin(time, difference.Amount, difference.Unit)),
        ]);

    private static string DateOf(string field, string? format) => format is null ? field : FieldExpression.Parse(field).Date(format);

    private static ComparisonLevel MissingPostcode(string field, bool invalidIsMissing) =>
        ComparisonLevel.Null(invalidIsMissing ? FieldExpression.Parse(field).Match(WholePostcode) : field);

    private static ComparisonLevel SamePart(string field, string pattern, string name) =>
        ComparisonLevel.Exact(FieldExpression.Parse(field).Match(pattern)).WithLabel("same " + name);

    private static ComparisonLevel ExactWithTerms(string field) =>
        ComparisonLevel.Exact(field).WithTermFrequency(new TermFrequency { Field = field });

    private static Comparison Graded<T>(string field, ReadOnlySpan<T> thresholds, Converter<T, ComparisonLevel> level) =>
        Of(field, [ComparisonLevel.Exact(field), .. LevelsOf(thresholds, level)]);

    private static Comparison Of(string field, ComparisonLevel[] levels) => Comparison.Of(field, [ComparisonLevel.Null(field), .. levels]);

    private static ComparisonLevel[] LevelsOf<T>(ReadOnlySpan<T> thresholds, Converter<T, ComparisonLevel> level) => Array.ConvertAll(thresholds.ToArray(), level);

    private static ReadOnlySpan<T> OrDefault<T>(ReadOnlySpan<T> given, ReadOnlySpan<T> usual) => given.IsEmpty ? usual : given;
}
