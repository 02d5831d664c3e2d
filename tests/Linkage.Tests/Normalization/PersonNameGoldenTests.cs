using Linkage.Normalization;

namespace Linkage.Tests.Normalization;

/// <summary>Figures on public data, held as floors. They run where LINKAGE_DATA is set.</summary>
public class PersonNameGoldenTests
{
    [SkippableFact]
    public void Compare_ThaiLatinPersons_RecallAndFalseAccepts()
    {
        (PersonName Thai, PersonName Latin)[] pairs = ThaiLatinPairs();
        double recall = pairs.Count(pair => PersonNameSimilarity.Compare(pair.Thai, pair.Latin).Score >= 0.85f) / (double)pairs.Length;
        int others = 0;
        int accepted = 0;
        foreach ((PersonName thai, PersonName itsLatin) in pairs)
        {
            foreach ((PersonName itsThai, PersonName latin) in pairs)
            {
                if (thai.Equals(itsThai) || latin.Equals(itsLatin) || thai.Tokens.Length != latin.Tokens.Length)
                    continue;
                others++;
                accepted += PersonNameSimilarity.Compare(thai, latin).Score >= 0.85f ? 1 : 0;
            }
        }

        Assert.True(recall >= 0.95, $"recall {recall:0.000}");
        Assert.True(accepted <= others * 0.0015, $"{accepted} of {others} other pairs accepted");
    }

    [SkippableFact]
    public void Keys_ThaiLatinPersons_NearlyAllMeet()
    {
        (PersonName Thai, PersonName Latin)[] pairs = ThaiLatinPairs();
        int met = pairs.Count(pair => pair.Thai.Keys(NameKey.Skeleton).Intersect(pair.Latin.Keys(NameKey.Skeleton)).Any());
        Assert.True(met >= pairs.Length * 0.97, $"{met} of {pairs.Length} pairs share a key");
    }

    [SkippableFact]
    public void Clean_DirtyThai_AsPyThaiNlp()
    {
        int rows = 0;
        int equal = 0;
        foreach (string[] row in Rows("goldens/thai_normalize.csv", ','))
        {
            rows++;
            equal += TextFolding.Clean(row[0]) == string.Join(' ', row[2].Split(' ', StringSplitOptions.RemoveEmptyEntries)) ? 1 : 0;
        }

        Assert.True(equal >= rows * 0.98, $"{equal} of {rows}");
    }

    [SkippableFact]
    public void OfThai_PlacesInRoyalSpelling_MostlyOneSkeleton()
    {
        int rows = 0;
        int equal = 0;
        foreach (string[] row in Rows("reference/names_and_places/thai-latin-place-pairs.tsv", '\t'))
        {
            rows++;
            string latin = NameSkeleton.OfLatin(LatinFolding.Fold(row[1]));
            string thai = ThaiFolding.Fold(row[0]);
            equal += NameSkeleton.OfThai(thai) == latin || NameSkeleton.OfLatin(ThaiRomanizer.Romanize(thai)) == latin ? 1 : 0;
        }

        Assert.True(equal >= rows * 0.85, $"{equal} of {rows}");
    }

    [SkippableFact]
    public void Compare_NameBenchPersons_BeatsItsReference()
    {
        int truePositives = 0;
        int falsePositives = 0;
        int falseNegatives = 0;
        foreach (string[] row in Rows("names/name_bench/cases.csv", ','))
        {
            if (row[1] != "Person")
                continue;
            PersonName? left = PersonNames.Normalize(row[2]).Value;
            PersonName? right = PersonNames.Normalize(row[3]).Value;
            bool match = left is not null && right is not null && PersonNameSimilarity.Compare(left, right).Score >= 0.7f;
            truePositives += match && row[4] == "true" ? 1 : 0;
            falsePositives += match && row[4] != "true" ? 1 : 0;
            falseNegatives += !match && row[4] == "true" ? 1 : 0;
        }

        double f1 = 2.0 * truePositives / ((2 * truePositives) + falsePositives + falseNegatives);
        Assert.True(f1 >= 0.84, $"F1 {f1:0.000}; the reference matcher has .742");
    }

    private static (PersonName Thai, PersonName Latin)[] ThaiLatinPairs() =>
        [.. Rows("reference/names_and_places/thai-latin-person-pairs.tsv", '\t', header: false).Select(row => (PersonNames.Normalize(row[0]).Value!, PersonNames.Normalize(row[1]).Value!))];

    private static IEnumerable<string[]> Rows(string file, char delimiter, bool header = true)
    {
        string? data = Environment.GetEnvironmentVariable("LINKAGE_DATA");
        Skip.If(string.IsNullOrEmpty(data), "LINKAGE_DATA is not set");
        string path = Path.Combine(data, file);
        Skip.IfNot(File.Exists(path), $"{file} is not in LINKAGE_DATA");
        return File.ReadLines(path).Skip(header ? 1 : 0).Select(line => Cut(line, delimiter)).ToArray();
    }

    private static string[] Cut(string line, char delimiter)
    {
        List<string> fields = [];
        System.Text.StringBuilder field = new();
        bool quoted = false;
        foreach (char c in line)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == delimiter && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(c);
            }
        }

        fields.Add(field.ToString());
        return [.. fields];
    }
}
