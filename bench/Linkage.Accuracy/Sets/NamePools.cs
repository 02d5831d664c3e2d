using nietras.SeparatedValues;

namespace Linkage.Accuracy.Sets;

/// <summary>Names by how common they are, from lists of common names by country; rare ones are blends of two.</summary>
internal sealed class NamePools
{
    public NamePools(string data, int seed)
    {
        string folder = Path.Combine(data, "names", "names_by_country");
        Dice dice = new(seed);
        Given = dice.Blend(Read(Path.Combine(folder, "common-forenames-by-country.csv")), 3000);
        Family = dice.Blend(Read(Path.Combine(folder, "common-surnames-by-country.csv")), 20_000);
        Cities = [.. Family.Skip(200).Where(name => name.Length > 5).Take(400).Select(name => name + "ton")];
        Streets = [.. Family.Skip(900).Where(name => name.Length > 4).Take(3000).Select(name => name + " street")];
    }

    public string[] Given { get; }

    public string[] Family { get; }

    public string[] Cities { get; }

    public string[] Streets { get; }

    // The most widespread first.
    private static string[] Read(string path)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        using SepReader reader = Sep.New(',').Reader(options => options with { Unescape = true, DisableColCountCheck = true }).FromFile(path);
        foreach (SepReader.Row row in reader)
        {
            string name = new([.. row["Romanized Name"].ToString().Split('/')[0].ToLowerInvariant().Where(char.IsAsciiLetterLower)]);
            if (name.Length >= 3)
                counts[name] = counts.GetValueOrDefault(name) + 1;
        }

        return [.. counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key)];
    }
}
