using System.Collections.Immutable;

namespace Linkage.Blocking;

/// <summary>A rule that says which records are worth comparing: those that share all its keys.</summary>
/// <remarks>
/// Several rules form a union: a pair is compared once, on behalf of the first rule that proposes it. A field with several values explodes:
/// one shared value is enough. Records that lack one of the keys are not proposed by the rule.
/// Rules are immutable data with value equality; <see cref="Parse"/> reads what <see cref="ToString"/> writes. Safe to share between threads.
/// </remarks>
public sealed class BlockingRule : IEquatable<BlockingRule>
{
    /// <summary>The number of records in a block up to which all its pairs are compared, unless the rule says otherwise.</summary>
    public const int DefaultMaxBlock = 2000;

    private const string SwappedName = "swapped";

    private readonly string _text;

    private BlockingRule(ImmutableArray<BlockingKey> keys, int maxBlock, bool isSwapped = false)
    {
        Keys = keys;
        MaxBlock = maxBlock;
        IsSwapped = isSwapped;
        _text = isSwapped ? $"{SwappedName}({string.Join(",", keys)})" : string.Join(" & ", keys);
    }

    /// <summary>Gets the keys that the records of a pair share, at least one; where fields are exchanged, the values of both.</summary>
    public ImmutableArray<BlockingKey> Keys { get; }

    /// <summary>Gets the number of records in a block up to which all its pairs are compared.</summary>
    /// <value>The default value is <see cref="DefaultMaxBlock"/>. Records of a larger block are ordered by their other values, and each is compared
    /// with so many of its neighbours that the block costs no more pairs than one of this size; what is cut is reported.</value>
    public int MaxBlock { get; }

    // Each of two keys of the one record is the other key of the other.
    internal bool IsSwapped { get; }

    // A sorted neighbourhood: the number of following records that each is compared with; else 0.
    internal int Window => Keys[0].Kind == BlockingKeyKind.Sorted ? Keys[0].Number - 1 : 0;

    /// <summary>Records that share every one of the keys.</summary>
    /// <param name="keys">At least one key; a field's name is the key of its value.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">There is no key, a sorted neighbourhood or null is among several, or there are more than two edit-distance keys.</exception>
    public static BlockingRule On(params BlockingKey[] keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        if (keys.Length == 0)
            throw new ArgumentException("A blocking rule has at least one key.", nameof(keys));
        if (Array.Exists(keys, key => key is null || (key.Kind == BlockingKeyKind.Sorted && keys.Length > 1)))
            throw new ArgumentException("A sorted neighbourhood cannot be combined with other keys, and no key is null.", nameof(keys));
        if (keys.Count(key => key.Kind == BlockingKeyKind.Within) > 2)
            throw new ArgumentException("A blocking rule has at most two edit-distance keys.", nameof(keys));
        return new BlockingRule([.. keys], DefaultMaxBlock);
    }

    /// <summary>Records that stand close to each other when all are sorted by a field.</summary>
    /// <param name="field">The field's name. Records are ordered by the canonical text of its first value, equals by their id; records without one are left out.</param>
    /// <param name="window">The size of the window that slides over them, 2 to 10,000: each record is compared with the next <c>window - 1</c>.</param>
    /// <returns>The rule.</returns>
    /// <remarks>Hernández and Stolfo, "The merge/purge problem for large databases", SIGMOD 1995. Proposes at most n (window - 1) pairs, whatever the data.</remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="window"/> is outside its range.</exception>
    public static BlockingRule SortedNeighborhood(string field, int window) => On(SortedKey(field, window));

    /// <summary>Records of which each has in the one field what the other has in the other: forename and surname exchanged.</summary>
    /// <param name="field">A field's name.</param>
    /// <param name="otherField">The other field's name.</param>
    /// <returns>The rule <c>swapped(field,otherField)</c>. It stands alone, without further keys.</returns>
    /// <remarks>Records of different values meet in blocks of two sides. Where such a block is cut, neighbours of one side are compared as well.</remarks>
    /// <exception cref="ArgumentException">The two are one field.</exception>
    public static BlockingRule Swapped(string field, string otherField)
    {
        if (field == otherField)
            throw new ArgumentException("The values of a field cannot be exchanged with its own.", nameof(otherField));
        return new BlockingRule([BlockingKey.Value(field), BlockingKey.Value(otherField)], DefaultMaxBlock, isSwapped: true);
    }

    /// <summary>Records whose values have similar sets of 3-grams, found by locality-sensitive hashing.</summary>
    /// <param name="field">The field's name.</param>
    /// <param name="bands">The number of chances to meet, 1 to 64.</param>
    /// <param name="rows">The number of minima that must agree in a chance, 1 to 16.</param>
    /// <returns>The rule.</returns>
    /// <remarks>Broder 1997. Values of Jaccard similarity s meet with probability 1 - (1 - s^rows)^bands: with the defaults .5 in 73 %, .7 in 99.6 %.
    /// The hash functions are fixed, so equal values always meet and equal runs give equal pairs.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static BlockingRule MinHash(string field, int bands = 20, int rows = 4) => On(MinHashKey(field, bands, rows));

    /// <summary>The same rule with another limit to the size of a block.</summary>
    /// <param name="records">The number of records up to which all pairs of a block are compared, at least 2.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="records"/> is below 2.</exception>
    public BlockingRule WithMaxBlock(int records)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(records, 2);
        return new BlockingRule(Keys, records, IsSwapped);
    }

    /// <summary>Reads the text of a rule.</summary>
    /// <param name="text">Keys joined by <c>&amp;</c>, such as <c>prefix(familyName,3) &amp; year(birthDate)</c>.</param>
    /// <returns>The rule, with the default limit to the size of a block.</returns>
    /// <exception cref="FormatException">The text is not a rule; the message says what was expected.</exception>
    public static BlockingRule Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string trimmed = text.Trim();
        if (trimmed.StartsWith(SwappedName + "(", StringComparison.Ordinal))
            return ParseSwapped(trimmed);
        return On([.. text.Split('&', StringSplitOptions.TrimEntries).Select(BlockingKey.Parse)]);
    }

    /// <summary>Compares keys and limit.</summary>
    /// <param name="other">The other rule.</param>
    /// <returns>Whether both rules are the same.</returns>
    public bool Equals(BlockingRule? other) => other is not null && MaxBlock == other.MaxBlock && string.Equals(_text, other._text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as BlockingRule);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(string.GetHashCode(_text, StringComparison.Ordinal), MaxBlock);

    /// <summary>Writes the keys as <see cref="Parse"/> reads them; the limit to the size of a block is not part of the text.</summary>
    /// <returns>Such as <c>prefix(familyName,3) &amp; year(birthDate)</c>.</returns>
    public override string ToString() => _text;

    private static BlockingRule ParseSwapped(string text)
    {
        string[] fields = text.EndsWith(')') ? text[(SwappedName.Length + 1)..^1].Split(',', StringSplitOptions.TrimEntries) : [];
        try
        {
            return fields.Length == 2 ? Swapped(fields[0], fields[1]) : throw new FormatException($"'{text}' is not a blocking rule: {SwappedName} takes two fields and stands alone.");
        }
        catch (ArgumentException error)
        {
            throw new FormatException($"'{text}' is not a blocking rule: {error.Message}", error);
        }
    }

    internal static BlockingKey SortedKey(string field, int window) =>
        new(BlockingKeyKind.Sorted, field, BlockingKey.InRange(window, 2, 10_000, nameof(window)));

    internal static BlockingKey MinHashKey(string field, int bands, double rows) =>
        new(BlockingKeyKind.MinHash, field, BlockingKey.InRange(bands, 1, 64, nameof(bands)), BlockingKey.InRange((int)rows, 1, 16, nameof(rows)));
}
