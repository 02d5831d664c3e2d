using Linkage.Comparisons;

namespace Linkage;

/// <summary>The ready-made model of persons.</summary>
/// <remarks>
/// It works without data and without labels: its parameters are those of ordinary administrative records, and training moves them.
/// <see cref="SettingsFor"/> looks at a table and keeps what it has: names as parts where every record splits them in one script, else whole
/// names; of address parts that follow from each other (province from postcode) the finer; ties to documents, phones and vehicles where the
/// records have been tied to them. All members are safe to share between threads.
/// </remarks>
public static class PersonModel
{
    private const double WholePartsShare = 0.98;

    /// <summary>Gets settings for persons of whatever columns: where your own settings start.</summary>
    public static LinkageSettings Settings { get; } = PersonRules.AddTo(
        AddComparisons(new LinkageSettingsBuilder(RecordSchema.Person), _ => true, splitName: false), _ => true, hasWholeNames: true, records: 0).Build();

    /// <summary>Gets the model of <see cref="Settings"/> with its ready-made parameters.</summary>
    public static LinkageModel Default { get; } = LinkageModel.FromSettings(Settings);

    /// <summary>Chooses comparisons and rules for a table.</summary>
    /// <param name="table">The persons; only which columns are filled and how much they vary counts.</param>
    /// <returns>The settings. A table without useful columns gets <see cref="Settings"/>.</returns>
    public static LinkageSettings SettingsFor(RecordTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        TableProfile profile = new(table);
        bool split = HasNamesInParts(profile);
        LinkageSettingsBuilder builder = new(table.Schema);
        AddComparisons(builder, profile.IsUseful, split);
        if (builder.Comparisons.Count == 0)
            return Settings;
        DropWhatFollows(builder, profile);
        return PersonRules.AddTo(builder, profile.IsUseful, hasWholeNames: !split, table.Count).Build();
    }

    private static LinkageSettingsBuilder AddComparisons(LinkageSettingsBuilder builder, Func<string, bool> has, bool splitName)
    {
        if (splitName)
        {
            if (has("givenName"))
                builder.Add(Compare.NamePart("givenName", has("familyName") ? "familyName" : null));
            if (has("familyName"))
                builder.Add(Compare.NamePart("familyName", has("givenName") ? "givenName" : null, countsExchange: false));
        }

        foreach ((string field, Comparison comparison) in Candidates)
        {
            if (has(field) && !(splitName && field == "name"))
                builder.Add(comparison);
        }

        return builder;
    }

    private static IEnumerable<(string Field, Comparison Comparison)> Candidates =>
    [
        ("name", Compare.PersonName()),
        ("birthDate", Compare.DateOfBirth()),
        ("sex", Alike("sex", 0.98, 0.5)),
        ("nationality", Alike("nationality", 0.97, 0.3)),
        ("nationalId", Compare.Identifier("nationalId")),
        ("passport", Compare.ChangingIdentifier("passport")),
        ("phone", Compare.ChangingIdentifier("phone")),
        ("email", Compare.Email()),
        ("fatherName", Parent("fatherName")),
        ("motherName", Parent("motherName")),
        ("birthPlace", Compare.AddressPart("birthPlace")),
        ("occupation", Compare.AddressPart("occupation")),
        ("address", Compare.AddressPart("address")),
        ("houseNumber", HouseNumber),
        ("street", Compare.AddressPart("street")),
        ("locality", Compare.AddressPart("locality")),
        ("district", Compare.AddressPart("district")),
        ("province", Alike("province", 0.9, 0.1)),
        ("postcode", Compare.Postcode()),
        ("@document", Compare.SharedEntities("", EntityKind.Document)),
        ("@phone", Compare.SharedEntities("", EntityKind.Phone)),
        ("@vehicle", Compare.SharedEntities("", EntityKind.Vehicle)),
    ];

    private static Comparison HouseNumber => Comparison.Of(
        "houseNumber",
        ComparisonLevel.Null("houseNumber"),
        ComparisonLevel.Exact("houseNumber").With(0.78, 0.01),
        ComparisonLevel.DamerauLevenshtein("houseNumber", 1).With(0.12, 0.08),
        ComparisonLevel.Else().With(0.1, 0.91)).WithTermFrequencies();

    private static Comparison Alike(string field, double m, double u) => Comparison.Of(
        field,
        ComparisonLevel.Null(field),
        ComparisonLevel.Exact(field).With(m, u),
        ComparisonLevel.Else().With(1 - m, 1 - u));

    // Brothers and sisters share parents, so their names agree by chance more than a stranger's would.
    private static Comparison Parent(string field) => Comparison.Of(
        field,
        ComparisonLevel.Null(field),
        ComparisonLevel.PersonName(field, NameAgreement.OtherSpelling).With(0.75, 0.003),
        ComparisonLevel.PersonName(field, NameAgreement.Similar).With(0.15, 0.01),
        ComparisonLevel.Else().With(0.1, 0.987));

    private static bool HasNamesInParts(TableProfile profile)
    {
        if (!profile.IsUseful("givenName") && !profile.IsUseful("familyName"))
            return false;
        double whole = profile.Fill("name");
        double parts = Math.Max(profile.Fill("givenName"), profile.Fill("familyName"));
        return parts >= WholePartsShare * whole
            && profile.PlainShare("givenName") >= WholePartsShare
            && profile.PlainShare("familyName") >= WholePartsShare;
    }

    private static void DropWhatFollows(LinkageSettingsBuilder builder, TableProfile profile)
    {
        bool fine = new[] { "postcode", "district", "locality" }.Any(name => profile.Fill(name) >= 0.5);
        if (fine && builder.Comparisons.Count > 2)
            builder.Remove("province");
    }
}
