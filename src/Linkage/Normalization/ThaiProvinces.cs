using System.Collections.Frozen;

namespace Linkage.Normalization;

/// <summary>Finds the provinces of Thailand by their names and abbreviations in Thai and Latin letters.</summary>
/// <remarks>Cost: one lookup. Safe to share between threads.</remarks>
internal static class ThaiProvinces
{
    private static readonly string[] Prefixes = ["จังหวัด", "จว", "จ", "changwat", "province", "provinceof"];
    private static readonly string[] Suffixes = ["province", "จังหวัด"];
    private static readonly FrozenDictionary<string, string> Codes = CreateCodes(false);
    private static readonly FrozenDictionary<string, string> Towns = CreateCodes(true);
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Codes.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<string, string> LatinNames = CreateLatinNames();

    /// <summary>The two-digit code of a province, such as <c>10</c> for Bangkok; null when the text is none.</summary>
    public static string? CodeOf(string text) => CodeOfKey(Countries.KeyOf(text));

    /// <summary>The code of a province, or of the one in which a well-known town lies that people write for it (พัทยา, แม่สอด).</summary>
    public static string? CodeOfTown(string text)
    {
        string key = Countries.KeyOf(text);
        return CodeOfKey(key) ?? Towns.GetValueOrDefault(key);
    }

    /// <summary>The code of a name that is lower case without spaces and punctuation.</summary>
    public static string? CodeOfKey(ReadOnlySpan<char> key)
    {
        if (Lookup.TryGetValue(key, out string? code))
            return code;
        foreach (string prefix in Prefixes)
        {
            if (key.Length > prefix.Length && key.StartsWith(prefix, StringComparison.Ordinal) && Lookup.TryGetValue(key[prefix.Length..], out code))
                return code;
        }
        foreach (string suffix in Suffixes)
        {
            if (key.EndsWith(suffix, StringComparison.Ordinal) && Lookup.TryGetValue(key[..^suffix.Length], out code))
                return code;
        }
        return null;
    }

    /// <summary>The official Latin name of a code.</summary>
    public static string? NameOf(string code) => LatinNames.GetValueOrDefault(code);

    private static IEnumerable<(string Code, string Letters, string[] Names)> Rows()
    {
        foreach (string line in ThaiProvinceTable.Lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            yield return (line[..2], line.Substring(3, 3), line[7..].Split(';'));
    }

    private static FrozenDictionary<string, string> CreateCodes(bool towns)
    {
        Dictionary<string, string> codes = new(StringComparer.Ordinal);
        foreach ((string code, string letters, string[] names) in Rows())
        {
            if (!towns)
                codes.TryAdd(Countries.KeyOf(letters), code);
            foreach (string name in names.Where(name => name.StartsWith('~') == towns))
                codes.TryAdd(Countries.KeyOf(name), code);
        }
        return codes.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, string> CreateLatinNames() =>
        Rows().ToFrozenDictionary(row => row.Code, row => row.Names[0], StringComparer.Ordinal);
}
