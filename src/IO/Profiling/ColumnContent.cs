using System.Globalization;
using System.Text.RegularExpressions;
using Linkage.Normalization;

namespace Linkage.IO;

/// <summary>What the texts of a column look like, whatever its name: shares of the sampled rows that state something, from 0 to 1, measured when first asked for.</summary>
internal sealed partial class ColumnContent(ColumnSample sample)
{
    private const double Most = 0.9;
    private const double Many = 0.5;
    private const int EarliestYear = 1850;

    private static readonly ValueOptions Thai = new() { Country = "TH" };

    private readonly Lazy<double> _dates = new(() => sample.Share(IsDay));
    private readonly Lazy<double> _emails = new(() => sample.Share(IsEmail));
    private readonly Lazy<double> _phones = new(() => sample.Share(IsPhone));
    private readonly Lazy<double> _letters = new(() => sample.Share(IsLetters));
    private readonly Lazy<double> _digits = new(() => sample.Share(text => text.All(char.IsAsciiDigit)));
    private readonly Lazy<double> _words = new(() => sample.Mean(text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length));

    public ColumnSample Sample => sample;

    public double Dates => _dates.Value;

    public double Emails => _emails.Value;

    public double Phones => _phones.Value;

    /// <summary>Gets the share of texts of letters, with at most spaces, hyphens, points and apostrophes between them.</summary>
    public double Letters => _letters.Value;

    public double Digits => _digits.Value;

    /// <summary>Gets the mean number of words.</summary>
    public double Words => _words.Value;

    public double Given => sample.Share(NameWords.IsGiven);

    public double Family => sample.Share(NameWords.IsFamily);

    public double Towns => sample.Share(text => NameWords.IsTown(text) || ThaiProvincesTown(text));

    /// <summary>Gets a value indicating whether some text is written in Thai letters.</summary>
    public bool HasThai => sample.Share(text => text.AsSpan().ContainsAnyInRange('\u0E01', '\u0E5B')) > 0.2;

    /// <summary>Gets the mean year of the texts that are dates.</summary>
    public double MeanYear => sample.Share(IsDay) == 0 ? 0 : sample.Mean(text => IsDay(text) ? YearOf(text) : 0) / Dates;

    /// <summary>Returns what the texts may be, the likeliest first, with the reason in words.</summary>
    public IEnumerable<(ColumnMeaning Meaning, string Why)> Meanings()
    {
        if (sample.SampledRows == 0)
            yield break;
        if (Emails >= Many)
            yield return Person("email", 0.9, Emails, "are e-mail addresses");
        if (Dates >= Many)
            yield return Person("birthDate", 0.6, Dates, "are days");
        foreach ((ColumnMeaning, string) number in Numbers())
            yield return number;
        if (Letters < Many && Words < 1.5)
            yield break;
        foreach ((ColumnMeaning, string) word in Texts())
            yield return word;
    }

    /// <summary>Says whether the texts speak against a meaning that the column's name has.</summary>
    public bool Contradicts(ColumnMeaning meaning) => sample.SampledRows > 0 && (meaning.Kind, meaning.Field) switch
    {
        ("person", "birthDate") => Dates < 0.3 && sample.Share(IsYearOrDate) < 0.3,
        ("person", "email") => Emails < 0.3,
        ("person", "phone") => sample.Share(text => text.Count(char.IsAsciiDigit) >= 5) < 0.3,
        ("person", "sex") => sample.Share(IsSex) < 0.3 && sample.Sampled.Count > 5,
        ("person", "name" or "givenName" or "familyName" or "middleName") => Digits > Many || Emails > Many || Dates > Many,
        ("person", "nationalId") => sample.Share(text => text.Any(char.IsAsciiDigit)) < Many,
        ("person", "age") => Digits < Many,
        ("person", "postcode") => sample.Share(text => text.Any(char.IsAsciiDigit)) < 0.3,
        ("person", "houseNumber") => sample.Share(text => text.Any(char.IsAsciiDigit)) < 0.3,
        ("person", "title") => sample.Sampled.Count > 60,
        ("vehicle", "vin") => sample.Share(text => text.Length >= 5) < Many,
        ("row", "source") => sample.AllTexts is null || sample.AllTexts.Count * 2 > sample.Filled,
        _ => false,
    };

    private IEnumerable<(ColumnMeaning Meaning, string Why)> Numbers()
    {
        double thai = sample.Share(text => text.Count(char.IsAsciiDigit) == 13 && Normalizer.Default.Normalize(EntityKind.Person, "nationalId", text, Thai).Status == ValueStatus.Valid);
        if (thai >= Many)
            yield return Person("nationalId", 0.9, thai, "are 13-digit numbers whose check digit is right");
        double sexes = sample.Share(IsSex);
        if (sexes >= Most && sample.Sampled.Count is > 1 and <= 8)
            yield return Person("sex", Digits > Many ? 0.3 : 0.85, sexes, "are words or codes of a sex");
        double passports = sample.Share(text => PassportForm().IsMatch(text));
        if (passports >= Most && sample.Distinctness > 0.2)
            yield return Person("passport", 0.7, passports, "look like passport numbers");
        if (Phones >= Most && Dates < Many && thai < Many)
            yield return Person("phone", 0.75, Phones, "look like phone numbers");
        double vins = sample.Share(text => text.Length == 17 && text.All(char.IsAsciiLetterOrDigit) && text.Any(char.IsAsciiDigit));
        if (vins >= Most)
            yield return (new ColumnMeaning("vehicle", "vin", 0.8), Says(vins, "are vehicle identification numbers"));
        if (Dates >= Many || thai >= Many)
            yield break;
        double postcodes = Math.Max(sample.Share(text => BritishPostcode().IsMatch(text)), FixedLength(4, 6) ? Digits : 0);
        if (postcodes >= Most && sample.Sampled.Count > 5 && sample.Distinctness < 0.9)
            yield return Person("postcode", 0.65, postcodes, "have the form of postcodes");
        double houses = sample.Share(text => HouseNumber().IsMatch(text));
        if (houses >= Most && sample.Mean(text => text.Length) < 3.5 && sample.Sampled.Count > 20 && !sample.IsUnique)
            yield return Person("houseNumber", 0.55, houses, "are short numbers");
        double codes = sample.Share(text => text.Length >= 6 && text.Count(char.IsAsciiDigit) * 2 >= text.Length && !text.Contains(' ', StringComparison.Ordinal));
        if (codes >= Most && !sample.IsUnique && sample.Distinctness > 0.3)
            yield return Person("nationalId", 0.5, codes, "are long numbers, some of them in several rows");
    }

    private IEnumerable<(ColumnMeaning Meaning, string Why)> Texts()
    {
        double titles = sample.Share(IsTitle);
        if (titles >= Most && sample.Sampled.Count <= 40)
            yield return Person("title", 0.8, titles, "are titles");
        double provinces = Math.Max(sample.Share(text => ThaiProvinces.CodeOf(text) is not null), IsShortList() ? Letters : 0);
        if (provinces >= Most - 0.1)
            yield return Person("province", 0.6, provinces, "are provinces, or short words from a short list");
        double countries = sample.Share(text => Normalizer.Default.Normalize(EntityKind.Person, "nationality", text).Status == ValueStatus.Valid);
        if (countries >= Most && Letters >= Most)
            yield return Person("nationality", 0.65, countries, "are countries");
        double streets = sample.Share(NameWords.HasStreetWord);
        if (streets >= 0.4)
        {
            double numbers = sample.Share(text => text.Any(char.IsDigit));
            yield return Person(numbers > Many ? "address" : "street", 0.7, streets, "have words of streets");
        }

        (double given, double family, double towns) = (Given, Family, Towns);
        double wholeNames = Words is >= 1.6 and < 5 && streets < 0.2 ? sample.Share(IsWholeName) : 0;
        if (wholeNames >= 0.15)
            yield return Person("name", 0.7, wholeNames, "begin with a common given name or a title and have more words");
        if (given >= 0.08 && Words < 1.6 && given >= 0.7 * family)
            yield return Person("givenName", 0.5 + (0.2 * given), given, "are common given names");
        if (family >= 0.05 && Words < 1.6 && family >= 0.7 * given)
            yield return Person("familyName", 0.5 + (0.2 * family), family, "are common family names");
        if (towns >= 0.08 && towns > given && towns > family)
            yield return Person("locality", 0.6, towns, "are known towns");
    }

    private bool IsShortList() =>
        sample.Distinctness < 0.05 && sample.Mean(text => text.Length) <= 4 && sample.Sampled.Count > 3;

    private bool FixedLength(int least, int most)
    {
        int usual = sample.Sampled.GroupBy(text => text.Key.Length).OrderByDescending(group => group.Sum(text => text.Value)).First().Key;
        return usual >= least && usual <= most && sample.Share(text => text.Length == usual) >= Most;
    }

    private static (ColumnMeaning Meaning, string Why) Person(string field, double certainty, double share, string what) =>
        (new ColumnMeaning("person", field, certainty), Says(share, what));

    private static string Says(double share, string what) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0} % of the values {what}");

    private static bool IsDay(string text)
    {
        if (text.Length < 6 || text.Length > 40 || !text.Any(char.IsDigit))
            return false;
        if (text.All(char.IsAsciiDigit))
            return text.Length == 8 && (IsDay(text[..4], text[4..6], text[6..]) || IsDay(text[4..], text[2..4], text[..2]));
        return Normalization.Dates.Normalize(text) is { Status: ValueStatus.Valid, Value.Precision: DatePrecision.Day } date && date.Value.Year >= EarliestYear;
    }

    private static bool IsDay(string year, string month, string day)
    {
        int y = int.Parse(year, CultureInfo.InvariantCulture);
        if (y is >= 2390 and <= 2600)
            y -= 543;
        int m = int.Parse(month, CultureInfo.InvariantCulture);
        int d = int.Parse(day, CultureInfo.InvariantCulture);
        return y is >= EarliestYear and <= 2100 && m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, m);
    }

    private static int YearOf(string text) => text.Length == 8 && text.All(char.IsAsciiDigit) && IsDay(text[..4], text[4..6], text[6..])
        ? int.Parse(text[..4], CultureInfo.InvariantCulture)
        : Normalization.Dates.Normalize(text).Value.Year;

    private static bool IsYearOrDate(string text) => Normalization.Dates.Normalize(text).Value.Precision != DatePrecision.None || IsDay(text);

    private static bool IsEmail(string text)
    {
        int at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && text.IndexOf('.', at) > at + 1 && !text.Contains(' ', StringComparison.Ordinal);
    }

    private static bool IsPhone(string text)
    {
        int digits = text.Count(char.IsAsciiDigit);
        return digits is >= 8 and <= 15 && text[0] is '+' or '0' or '(' && text.All(c => char.IsAsciiDigit(c) || c is '+' or '-' or '(' or ')' or ' ' or '.' or '/');
    }

    private static bool IsLetters(string text) => text.Any(char.IsLetter) && !text.Any(char.IsDigit) && !text.Contains('@', StringComparison.Ordinal);

    private static bool IsSex(string text) => Normalizer.Default.Normalize(EntityKind.Person, "sex", text).Status == ValueStatus.Valid;

    private static bool IsTitle(string text)
    {
        string folded = text.Trim().TrimEnd('.').ToLowerInvariant();
        if (NameTitles.IsLatin(folded, out _) || NameTitles.IsBurmese(text.Trim(), out _))
            return true;
        NameSex sex = NameSex.Unknown;
        return NameTitles.StripGlued(text.Trim(), [], ref sex).Length == 0;
    }

    private static bool IsWholeName(string text)
    {
        string[] words = text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        return words.Length >= 2 && !text.Any(char.IsDigit) && (words.Any(NameWords.IsGiven) || IsTitle(words[0]) || BeginsWithTitle(words[0]));
    }

    private static bool BeginsWithTitle(string word)
    {
        NameSex sex = NameSex.Unknown;
        return word.Length > 3 && word[0] is >= '\u0E01' and <= '\u0E5B' && NameTitles.StripGlued(word, [], ref sex).Length < word.Length;
    }

    private static bool ThaiProvincesTown(string text) => ThaiProvinces.CodeOfTown(text) is not null;

    [GeneratedRegex(@"^[A-Za-z]{1,2}\d{6,8}$")]
    private static partial Regex PassportForm();

    [GeneratedRegex(@"^[A-Za-z]{1,2}\d[A-Za-z\d]?\s?\d[A-Za-z]{2}$")]
    private static partial Regex BritishPostcode();

    [GeneratedRegex(@"^\d{1,5}[A-Za-z]?([/-]\d{1,4}[A-Za-z]?)?$")]
    private static partial Regex HouseNumber();
}
