using System.Globalization;
using System.Text.RegularExpressions;

namespace Linkage.IO;

/// <summary>What only the columns of persons together tell: which of two names is the family name, and what columns without telling names hold.</summary>
internal sealed partial class PersonGuesses(TableGuesser table)
{
    private const double OneWord = 1.4;
    private const double WholeName = 1.6;

    public void Run()
    {
        SplitName();
        SecondGivenName();
        CompleteName();
        NameFromTexts();
        PlaceFromTexts();
    }

    /// <summary>Makes one date of year, month and day of birth in columns of their own; before those are taken for something else.</summary>
    public void JoinBirthDate()
    {
        int year = FindPart(YearName(), 1850, 2600);
        int month = FindPart(MonthName(), 1, 12);
        int day = FindPart(DayName(), 1, 31);
        if (year >= 0 && month >= 0 && day >= 0 && table.ColumnOf("birthDate") < 0)
            table.TakeParts("birthDate", 0.85, "its name is that of a part of a birth date, and the other parts are there", year, month, day);
    }

    private int FindPart(Regex name, int least, int most)
    {
        for (int column = 0; column < table.Contents.Length; column++)
        {
            if (table.IsFree(column) && name.IsMatch(table.Column(column).Name)
                && table.Column(column).Share(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most) > 0.9)
                return column;
        }

        return -1;
    }

    // A second column of given names holds the middle name.
    private void SecondGivenName()
    {
        if (table.ColumnOf("givenName") < 0 || table.ColumnOf("middleName") >= 0)
            return;
        for (int column = 0; column < table.Contents.Length; column++)
        {
            if (!table.IsFree(column) || ColumnMeanings.Of(table.Column(column).Name) is not [{ Kind: "person", Field: "givenName" }, ..])
                continue;
            table.Take(column, "middleName", 0.6, "its name is that of a given name, and there is one already");
            return;
        }
    }

    // "name" beside "surname" is the given name.
    private void SplitName()
    {
        int name = table.ColumnOf("name");
        if (name >= 0 && table.ColumnOf("familyName") >= 0 && table.ColumnOf("givenName") < 0 && table.Contents[name].Words < OneWord)
            table.Take(name, "givenName", 0.85, "it is a name of one word beside a family name");
    }

    // Beside a given name that is plain stands the family name, and the other way round.
    private void CompleteName()
    {
        if (table.ColumnOf("name") >= 0)
            return;
        (int given, int family) = (table.ColumnOf("givenName"), table.ColumnOf("familyName"));
        if (given >= 0 && family < 0)
            TakeNear(given, +1, "familyName");
        else if (family >= 0 && given < 0)
            TakeNear(family, -1, "givenName");
    }

    private void TakeNear(int column, int first, string field)
    {
        foreach (int near in new[] { column + first, column - first, column + (2 * first) })
        {
            if (near < 0 || near >= table.Contents.Length || !table.IsFree(near) || !table.IsNeutral(near) || !IsName(near))
                continue;
            table.Take(near, field, 0.5, "its values are words like names, and it stands beside the other name");
            return;
        }
    }

    private void NameFromTexts()
    {
        if (table.ColumnOf("name") >= 0 || table.ColumnOf("givenName") >= 0 || table.ColumnOf("familyName") >= 0)
            return;
        int[] texts = [.. Enumerable.Range(0, table.Contents.Length).Where(column => table.IsFree(column) && table.IsNeutral(column) && IsName(column))];
        if (texts.Length == 0)
            return;
        if (table.Contents[texts[0]].Words >= WholeName || texts.Length == 1)
        {
            table.Take(texts[0], "name", 0.45, "it is the first column of words that vary");
            return;
        }

        table.Take(texts[0], "givenName", 0.4, "it is the first column of words that vary");
        table.Take(texts[1], "familyName", 0.4, "it is the second column of words that vary");
    }

    // What is left and repeats is where people live; the column that repeats more is the town.
    private void PlaceFromTexts()
    {
        int[] texts = [.. Enumerable.Range(0, table.Contents.Length).Where(column => table.IsFree(column) && table.IsNeutral(column) && IsPlace(column)).OrderBy(column => table.Column(column).Distinctness).ThenBy(column => column)];
        foreach (int column in texts.Take(3))
        {
            bool town = table.ColumnOf("locality") < 0;
            table.Take(column, town ? "locality" : "address", 0.4, "its values are short texts, of which many stand in several rows");
        }
    }

    private bool IsName(int column) => table.Contents[column].Letters >= 0.8 && table.Contents[column].Words < 5 && table.Column(column).Distinctness > 0.02 && table.Column(column).Sampled.Count > 1;

    private bool IsPlace(int column)
    {
        ColumnSample sample = table.Column(column);
        return sample.Share(text => text.Any(char.IsLetter)) >= 0.8 && sample.Mean(text => text.Length) < 40 && table.Contents[column].Words < 6
            && sample.Distinctness is > 0.001 and < 0.95 && sample.Sampled.Count > 5;
    }

    [GeneratedRegex(@"^(b|birth|dob|born)[\s_.-]?(y|yr|year)$|^(yob|year[\s_.-]?of[\s_.-]?birth|geburtsjahr|ปีเกิด)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex YearName();

    [GeneratedRegex(@"^(b|birth|dob|born)[\s_.-]?(m|mo|mon|month)$|^(mob|month[\s_.-]?of[\s_.-]?birth|geburtsmonat|เดือนเกิด)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MonthName();

    [GeneratedRegex(@"^(b|birth|dob|born)[\s_.-]?(d|dy|day)$|^(day[\s_.-]?of[\s_.-]?birth|geburtstag|วันเกิด|วันที่เกิด)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DayName();
}
