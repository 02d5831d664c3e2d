using System.Collections.Frozen;

namespace Linkage.Normalization;

/// <summary>Reads the sex of a person from words and codes of the region: <c>m</c>, <c>f</c>, <c>x</c>.</summary>
internal static class Sexes
{
    private static readonly FrozenDictionary<string, string> Words = Create();

    /// <summary>Standardises a word or code; Thai identity chips write 1 for male and 2 for female.</summary>
    public static NormalizedValue Normalize(string raw)
    {
        string key = Placeholders.KeyOf(IdentifierText.Fold(raw));
        if (Words.TryGetValue(key, out string? sex))
            return new NormalizedValue(sex, ValueStatus.Valid);
        return key.Length == 0 || Placeholders.Contains(raw) || key is "0" or "9"
            ? FieldReaders.Nothing()
            : new NormalizedValue(key, ValueStatus.Invalid, Reason: "not-a-sex");
    }

    private static FrozenDictionary<string, string> Create()
    {
        Dictionary<string, string> words = new(StringComparer.Ordinal);
        foreach (string word in (string[])["m", "male", "man", "boy", "1", "ชาย", "ช", "ผู้ชาย", "เพศชาย", "นาย", "ดช", "เด็กชาย", "lelaki", "l", "laki-laki", "lakilaki", "nam", "男", "ကျား", "ប្រុស", "ຊາຍ", "mr"])
            words[word] = "m";
        foreach (string word in (string[])["f", "female", "woman", "girl", "w", "2", "หญิง", "ญ", "ผู้หญิง", "เพศหญิง", "นาง", "นางสาว", "นส", "ดญ", "เด็กหญิง", "perempuan", "p", "nữ", "nu", "女", "မ", "ស្រី", "ຍິງ", "mrs", "ms", "miss"])
            words[word] = "f";
        foreach (string word in (string[])["x", "other", "อื่นๆ", "อื่น", "3", "nonbinary", "diverse"])
            words[word] = "x";
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
