using System.Collections.Frozen;
using System.Text;

namespace Linkage.Normalization;

/// <summary>Finds countries by code, name or nationality, in English, Thai and some neighbouring languages.</summary>
/// <remarks>Cost: one lookup. Safe to share between threads.</remarks>
internal static class Countries
{
    private static readonly string[] ThaiPrefixes = ["สัญชาติ", "เชื้อชาติ", "ประเทศ", "ราชอาณาจักร", "สาธารณรัฐ", "ชาว", "คน"];
    private static readonly FrozenDictionary<string, string> Alpha3 = CreateAlpha3();
    private static readonly FrozenDictionary<string, string> Names = CreateNames();

    /// <summary>The ISO 3166-1 alpha-2 code of a code, country name or nationality; null when it is not known.</summary>
    /// <remarks>Stateless people are <c>XA</c>, refugees <c>XB</c> and <c>XC</c>, after ICAO's XXA, XXB, XXC.</remarks>
    public static string? CodeOf(string text)
    {
        string key = KeyOf(text);
        if (Names.TryGetValue(key, out string? code))
            return code;
        foreach (string prefix in ThaiPrefixes)
        {
            if (key.Length > prefix.Length && key.StartsWith(prefix, StringComparison.Ordinal) && CodeOf(key[prefix.Length..]) is { } inner)
                return inner;
        }
        return null;
    }

    /// <summary>The alpha-2 code of an ICAO or ISO alpha-3 code, fillers allowed (<c>D&lt;&lt;</c>); null when it is not known.</summary>
    public static string? FromAlpha3(string code)
    {
        string trimmed = code.TrimEnd('<');
        if (trimmed is "D")
            return "DE";
        return Alpha3.GetValueOrDefault(trimmed);
    }

    /// <summary>Folds a name: lower case, letters and marks only, Latin letters without accents.</summary>
    internal static string KeyOf(string text)
    {
        string folded = LatinLetters.Plain(IdentifierText.Fold(text));
        StringBuilder key = new(folded.Length);
        foreach (char c in folded)
        {
            if (IdentifierText.IsWordCharacter(c) && c != 'ฯ')
                key.Append(char.ToLowerInvariant(c));
        }
        return key.ToString();
    }

    private static IEnumerable<(string Alpha2, string Alpha3, string[] Names)> Rows()
    {
        foreach (string line in CountryTable.Lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            yield return (line[..2], line.Substring(3, 3), line[7..].Split(';'));
    }

    private static FrozenDictionary<string, string> CreateAlpha3()
    {
        Dictionary<string, string> codes = new(StringComparer.Ordinal) { ["UNK"] = "XK", ["UNA"] = "UN" };
        foreach ((string alpha2, string alpha3, _) in Rows())
            codes[alpha3] = alpha2;
        return codes.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, string> CreateNames()
    {
        Dictionary<string, string> names = new(StringComparer.Ordinal) { ["d"] = "DE" };    // as passports print it
        foreach ((string alpha2, string alpha3, string[] known) in Rows())
        {
            names.TryAdd(KeyOf(alpha2), alpha2);
            names.TryAdd(KeyOf(alpha3), alpha2);
            foreach (string name in known)
                names.TryAdd(KeyOf(name), alpha2);
        }
        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
