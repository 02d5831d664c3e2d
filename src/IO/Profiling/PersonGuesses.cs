namespace Linkage.IO;

/// <summary>What only the columns of persons together tell: which of two names is the family name, and what columns without telling names hold.</summary>
internal sealed class PersonGuesses(TableGuesser table)
{
    private const double OneWord = 1.4;
    private const double WholeName = 1.6;

    public void Run()
    {
        SplitName();
        CompleteName();
        NameFromTexts();
        PlaceFromTexts();
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
}
