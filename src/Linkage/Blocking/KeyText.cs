using System.Globalization;

namespace Linkage.Blocking;

// The text form of blocking keys: NAME, or kind(NAME[,number…]).
internal static class KeyText
{
    private static readonly (BlockingKeyKind Kind, string Name, int Numbers)[] Kinds =
    [
        (BlockingKeyKind.Prefix, "prefix", 1),
        (BlockingKeyKind.Suffix, "suffix", 1),
        (BlockingKeyKind.Year, "year", 0),
        (BlockingKeyKind.MonthDay, "monthDay", 0),
        (BlockingKeyKind.Tokens, "tokens", 0),
        (BlockingKeyKind.Name, "name", 0),
        (BlockingKeyKind.Phonetic, "phonetic", 0),
        (BlockingKeyKind.QGrams, "qgrams", 2),
        (BlockingKeyKind.Within, "within", 1),
        (BlockingKeyKind.MinHash, "minhash", 2),
        (BlockingKeyKind.Sorted, "sorted", 1),
    ];

    public static void CheckField(string field)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(field);
        if (field.AsSpan().IndexOfAny("(),&") >= 0)
            throw new ArgumentException("A field's name in a blocking key has none of the characters ( ) , &.", nameof(field));
    }

    public static string Write(BlockingKey key)
    {
        if (key.Kind == BlockingKeyKind.Value)
            return key.FieldName;
        (_, string name, int numbers) = Array.Find(Kinds, kind => kind.Kind == key.Kind);
        return numbers switch
        {
            0 => $"{name}({key.FieldName})",
            1 => string.Create(CultureInfo.InvariantCulture, $"{name}({key.FieldName},{key.Number})"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{name}({key.FieldName},{key.Number},{key.Share})"),
        };
    }

    public static BlockingKey? Read(string text, out string? problem)
    {
        string trimmed = text.Trim();
        int open = trimmed.IndexOf('(', StringComparison.Ordinal);
        try
        {
            problem = null;
            return open < 0 ? BlockingKey.Value(trimmed) : ReadCall(trimmed, open, out problem);
        }
        catch (ArgumentException error)
        {
            problem = $"'{trimmed}' is not a blocking key: {error.Message}";
            return null;
        }
    }

    private static BlockingKey? ReadCall(string text, int open, out string? problem)
    {
        string name = text[..open].Trim();
        (BlockingKeyKind kind, string known, int numbers) = Array.Find(Kinds, entry => string.Equals(entry.Name, name, StringComparison.Ordinal));
        if (known is null)
        {
            problem = $"'{name}' is not a kind of blocking key. Expected a field's name or one of {string.Join(", ", Kinds.Select(entry => entry.Name + "(…)"))}.";
            return null;
        }

        string[] parts = text[^1] == ')' ? text[(open + 1)..^1].Split(',', StringSplitOptions.TrimEntries) : [];
        double second = 0;
        int first = 0;
        bool fits = parts.Length == numbers + 1
            && (numbers < 1 || int.TryParse(parts[1], NumberStyles.Integer, CultureInfo.InvariantCulture, out first))
            && (numbers < 2 || double.TryParse(parts[2], NumberStyles.Float, CultureInfo.InvariantCulture, out second));
        problem = fits ? null : $"'{text}' is not a blocking key: {name} takes a field and {numbers} number(s), as in {name}(field{string.Concat(Enumerable.Repeat(",2", numbers))}).";
        return fits ? Make(kind, parts[0], first, second) : null;
    }

    private static BlockingKey Make(BlockingKeyKind kind, string field, int number, double share) => kind switch
    {
        BlockingKeyKind.Prefix => BlockingKey.Prefix(field, number),
        BlockingKeyKind.Suffix => BlockingKey.Suffix(field, number),
        BlockingKeyKind.QGrams => BlockingKey.QGrams(field, number, share),
        BlockingKeyKind.Within => BlockingKey.Within(field, number),
        BlockingKeyKind.MinHash => BlockingRule.MinHashKey(field, number, share),
        BlockingKeyKind.Sorted => BlockingRule.SortedKey(field, number),
        _ => new BlockingKey(kind, field),
    };
}
