using System.Globalization;

namespace Linkage.Synthetic;

/// <summary>What <see cref="CaseGenerator"/> makes. Every rate is a share from 0 to 1; the defaults make a case as untidy as agencies' files are.</summary>
/// <remarks>Rates are rounded to millionths, and from there on the generator counts in integers: the same options give the same bytes on every machine. Immutable.</remarks>
public sealed record CaseGeneratorOptions
{
    /// <summary>The largest value of <see cref="Records"/>.</summary>
    public const int MaxRecords = 16_000_000;

    /// <summary>Gets the seed. Another seed gives other people, numbers and events.</summary>
    /// <value>The default value is 1.</value>
    public int Seed { get; init; } = 1;

    /// <summary>Gets the number of records wanted: persons, vehicles, phones and documents together, as the truth file counts them; events come on top.</summary>
    /// <value>From 1 to 16,000,000; the default value is 3,000. The case is made in neighbourhoods of 60 people, so somewhat more come out: never fewer,
    /// and never fewer than one neighbourhood with one network (about 500).</value>
    public int Records { get; init; } = 3_000;

    /// <summary>Gets the mean number of records about one person.</summary>
    /// <value>From 1 to 20; the default value is 3.2. People of a network come to more.</value>
    public double RecordsPerPerson { get; init; } = 3.2;

    /// <summary>Gets the number of people among whom there is one smuggling network of 28.</summary>
    /// <value>From 60 to 1,000,000; the default value is 480. The first neighbourhood always has one.</value>
    public int PersonsPerNetwork { get; init; } = 480;

    /// <summary>Gets the share of persons who are written in their own script and in Latin letters.</summary>
    /// <value>The default value is 0.45. Communities that write in Latin letters have one script, and a person with one record may be seen in one: about 0.35 comes out.</value>
    public double TwoScripts { get; init; } = 0.45;

    /// <summary>Gets the share of name mentions with a misspelling (a slip of the hand or the ear, not one of the usual spellings).</summary>
    /// <value>The default value is 0.12: mentions in the planted chain come out cleaner.</value>
    public double Misspelled { get; init; } = 0.12;

    /// <summary>Gets the share of written births that have only a year or only a year and a month.</summary>
    /// <value>The default value is 0.17.</value>
    public double PartialBirths { get; init; } = 0.17;

    /// <summary>Gets the share of mentions whose birth is the first of January, which stands for a year.</summary>
    /// <value>The default value is 0.02.</value>
    public double FirstOfJanuary { get; init; } = 0.02;

    /// <summary>Gets the share of mentions whose birth date is wrong: day and month swapped or one digit off.</summary>
    /// <value>The default value is 0.01.</value>
    public double WrongBirths { get; init; } = 0.01;

    /// <summary>Gets the share of mentions without any document or personal number.</summary>
    /// <value>The default value is 0.25: companions and rows that only readers of another script could compare always have one, so about 0.22 comes out.</value>
    public double WithoutDocument { get; init; } = 0.25;

    /// <summary>Gets the share of persons who share their whole name and their birth year with somebody else.</summary>
    /// <value>The default value is 0.08. People of a network get none, so about 0.06 comes out.</value>
    public double Namesakes { get; init; } = 0.08;

    /// <summary>Gets the share of persons who are brother or sister of the person before: same family name, house and close birth years.</summary>
    /// <value>The default value is 0.12.</value>
    public double Siblings { get; init; } = 0.12;

    /// <summary>Gets the share of phones, passports and vehicles that more than one person uses, or that change hands.</summary>
    /// <value>The default value is 0.04.</value>
    public double SharedIdentifiers { get; init; } = 0.04;

    /// <summary>Gets the share of foreigners with two passports, the older one expired.</summary>
    /// <value>The default value is 0.10.</value>
    public double RenewedPassports { get; init; } = 0.10;

    /// <summary>Gets the share of passport and personal numbers with one character misread or two swapped.</summary>
    /// <value>The default value is 0.006.</value>
    public double NumberFaults { get; init; } = 0.006;

    /// <summary>Gets the share of phone, name and number cells that hold a word or number that stands for "unknown".</summary>
    /// <value>The default value is 0.01.</value>
    public double Placeholders { get; init; } = 0.01;

    /// <summary>Gets the share of Latin names with given and family name the other way round.</summary>
    /// <value>The default value is 0.06.</value>
    public double SwappedNames { get; init; } = 0.06;

    /// <summary>Gets the share of mentions that give one name only.</summary>
    /// <value>The default value is 0.015.</value>
    public double SingleNames { get; init; } = 0.015;

    /// <summary>Gets the share of names with a title before them, where the agency writes titles.</summary>
    /// <value>The default value is 0.6.</value>
    public double Titles { get; init; } = 0.6;

    /// <summary>Gets the share of persons who changed their given name; some records know the former one.</summary>
    /// <value>The default value is 0.02.</value>
    public double FormerNames { get; init; } = 0.02;

    /// <summary>Gets the share of plates written without their province.</summary>
    /// <value>The default value is 0.01.</value>
    public double PlatesWithoutProvince { get; init; } = 0.01;

    /// <summary>Checks every option.</summary>
    /// <exception cref="LinkageSettingsException">One or more options are out of range; all of them are named.</exception>
    public void Validate()
    {
        List<LinkageProblem> problems = [];
        Range(problems, nameof(Records), Records, 1, MaxRecords);
        Range(problems, nameof(RecordsPerPerson), RecordsPerPerson, 1, 20);
        Range(problems, nameof(PersonsPerNetwork), PersonsPerNetwork, 60, 1_000_000);
        foreach ((string name, double rate) in Rates())
            Range(problems, name, rate, 0, 1);
        if (problems.Count > 0)
            throw new LinkageSettingsException(problems);
    }

    /// <summary>Every rate with its name, for checks and for tests.</summary>
    internal IEnumerable<(string Name, double Rate)> Rates() =>
    [
        (nameof(TwoScripts), TwoScripts), (nameof(Misspelled), Misspelled), (nameof(PartialBirths), PartialBirths), (nameof(FirstOfJanuary), FirstOfJanuary),
        (nameof(WrongBirths), WrongBirths), (nameof(WithoutDocument), WithoutDocument), (nameof(Namesakes), Namesakes), (nameof(Siblings), Siblings),
        (nameof(SharedIdentifiers), SharedIdentifiers), (nameof(RenewedPassports), RenewedPassports), (nameof(NumberFaults), NumberFaults),
        (nameof(Placeholders), Placeholders), (nameof(SwappedNames), SwappedNames), (nameof(SingleNames), SingleNames), (nameof(Titles), Titles),
        (nameof(FormerNames), FormerNames), (nameof(PlatesWithoutProvince), PlatesWithoutProvince),
    ];

    private static void Range(List<LinkageProblem> problems, string name, double value, double low, double high)
    {
        if (value >= low && value <= high)
            return;
        string expected = string.Create(CultureInfo.InvariantCulture, $"{low} to {high}");
        string found = value.ToString(CultureInfo.InvariantCulture);
        problems.Add(new LinkageProblem("settings.out-of-range", name, found, expected, $"{found} is out of range; use a value from {expected}."));
    }
}
