namespace Linkage.Blocking;

/// <summary>How one field of a record becomes the keys under which a <see cref="BlockingRule"/> finds it.</summary>
/// <remarks>
/// A key is data: two keys of the same text are equal, and <see cref="Parse"/> reads what <see cref="ToString"/> writes
/// (<c>familyName</c>, <c>prefix(familyName,3)</c>, <c>year(birthDate)</c>). Keys work on canonical values; a missing value or a placeholder has no key.
/// A field with several values has the keys of each. A string converts to a key, so <c>BlockingRule.On("familyName", "birthDate")</c> works.
/// Immutable and safe to share between threads.
/// </remarks>
public sealed class BlockingKey : IEquatable<BlockingKey>
{
    private readonly string _text;

    internal BlockingKey(BlockingKeyKind kind, string field, int number = 0, double share = 0)
    {
        KeyText.CheckField(field);
        Kind = kind;
        FieldName = field;
        Number = number;
        Share = share;
        _text = KeyText.Write(this);
    }

    /// <summary>Gets the name of the field that the key reads.</summary>
    public string FieldName { get; }

    internal BlockingKeyKind Kind { get; }

    internal int Number { get; }

    internal double Share { get; }

    /// <summary>The canonical value itself: records with an equal value share the key.</summary>
    /// <param name="field">The field's name.</param>
    /// <returns>The key <c>field</c>.</returns>
    public static BlockingKey Value(string field) => new(BlockingKeyKind.Value, field);

    /// <summary>The first characters of the canonical value. A shorter value is its own prefix.</summary>
    /// <param name="field">The field's name.</param>
    /// <param name="length">The number of UTF-16 code units, 1 to 64.</param>
    /// <returns>The key <c>prefix(field,length)</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is outside its range.</exception>
    public static BlockingKey Prefix(string field, int length) => new(BlockingKeyKind.Prefix, field, InRange(length, 1, 64, nameof(length)));

    /// <summary>The last characters of the canonical value: the end of a number when its start varies (country codes, leading zeros).</summary>
    /// <param name="field">The field's name.</param>
    /// <param name="length">The number of UTF-16 code units, 1 to 64.</param>
    /// <returns>The key <c>suffix(field,length)</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is outside its range.</exception>
    public static BlockingKey Suffix(string field, int length) => new(BlockingKeyKind.Suffix, field, InRange(length, 1, 64, nameof(length)));

    /// <summary>The year of a date: the first four digits in a row of its canonical text. A date without a year has no key.</summary>
    /// <param name="field">The field's name.</param>
    /// <returns>The key <c>year(field)</c>.</returns>
    public static BlockingKey Year(string field) => new(BlockingKeyKind.Year, field);

    /// <summary>The month and day of a full date, in either order, so that <c>03-04</c> meets <c>04-03</c>; found when the year is wrong.</summary>
    /// <param name="field">The field's name.</param>
    /// <returns>The key <c>monthDay(field)</c>.</returns>
    public static BlockingKey MonthDay(string field) => new(BlockingKeyKind.MonthDay, field);

    /// <summary>Each word of the value.</summary>
    /// <param name="field">The field's name.</param>
    /// <returns>The key <c>tokens(field)</c>.</returns>
    public static BlockingKey Tokens(string field) => new(BlockingKeyKind.Tokens, field);

    /// <summary>What two writings of one name share in any script and order: each pair of its parts (one part: itself) as consonant skeletons.</summary>
    /// <param name="field">The field's name; its values are person names.</param>
    /// <returns>The key <c>name(field)</c>.</returns>
    public static BlockingKey Name(string field) => new(BlockingKeyKind.Name, field);

    /// <summary>How each word sounds: the consonant skeleton of a person name's parts, else Double Metaphone of each word.</summary>
    /// <param name="field">The field's name.</param>
    /// <returns>The key <c>phonetic(field)</c>.</returns>
    public static BlockingKey Phonetic(string field) => new(BlockingKeyKind.Phonetic, field);

    /// <summary>The rarest q-grams of the value, as many as values of that Jaccard similarity cannot all avoid.</summary>
    /// <param name="field">The field's name.</param>
    /// <param name="q">The length of a gram, 2 to 8.</param>
    /// <param name="similarity">The Jaccard similarity of q-gram sets down to which no pair is missed, above 0 and at most 1.</param>
    /// <returns>The key <c>qgrams(field,q,similarity)</c>.</returns>
    /// <remarks>Prefix filtering: Chaudhuri, Ganti and Kaushik, "A primitive operator for similarity joins in data cleaning", ICDE 2006.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static BlockingKey QGrams(string field, int q = 3, double similarity = 0.7)
    {
        if (!(similarity > 0 && similarity <= 1))
            throw new ArgumentOutOfRangeException(nameof(similarity), similarity, "The similarity is above 0 and at most 1.");
        return new(BlockingKeyKind.QGrams, field, InRange(q, 2, 8, nameof(q)), similarity);
    }

    /// <summary>The value and all values of the column within an edit distance of it: insert, delete, replace, swap neighbours (optimal string alignment).</summary>
    /// <param name="field">The field's name.</param>
    /// <param name="distance">The distance down to which no pair is missed, 1 or 2.</param>
    /// <returns>The key <c>within(field,distance)</c>.</returns>
    /// <remarks>No pair within the distance is missed, none beyond it is proposed. Deletion neighbourhood (Mor and Fraenkel 1982; the index of SymSpell): a value of
    /// n characters has n + 1 variants at distance 1, about n(n-1)/2 at distance 2, fewer above 32 characters.</remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="distance"/> is outside its range.</exception>
    public static BlockingKey Within(string field, int distance) => new(BlockingKeyKind.Within, field, InRange(distance, 1, 2, nameof(distance)));

    /// <summary>Reads the text of a key.</summary>
    /// <param name="text">Such as <c>familyName</c> or <c>prefix(familyName,3)</c>.</param>
    /// <returns>The key.</returns>
    /// <exception cref="FormatException">The text is not a key; the message says what was expected.</exception>
    public static BlockingKey Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return KeyText.Read(text, out string? problem) ?? throw new FormatException(problem);
    }

    /// <summary>Reads the text of a key, if it is one.</summary>
    /// <param name="text">The text; null is not a key.</param>
    /// <param name="key">The key, or null.</param>
    /// <returns>Whether the text is a key.</returns>
    public static bool TryParse(string? text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out BlockingKey? key)
    {
        key = text is null ? null : KeyText.Read(text, out _);
        return key is not null;
    }

    /// <summary>Reads a key from its text, as <see cref="Parse"/> does.</summary>
    /// <param name="text">The text of a key; a field's name is the key of its value.</param>
    public static implicit operator BlockingKey(string text) => Parse(text);

    /// <summary>Compares by text.</summary>
    /// <param name="other">The other key.</param>
    /// <returns>Whether both keys are the same.</returns>
    public bool Equals(BlockingKey? other) => other is not null && string.Equals(_text, other._text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as BlockingKey);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(_text, StringComparison.Ordinal);

    /// <summary>Writes the key as <see cref="Parse"/> reads it.</summary>
    /// <returns>Such as <c>prefix(familyName,3)</c>.</returns>
    public override string ToString() => _text;

    internal static int InRange(int value, int least, int most, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, most, name);
        return value;
    }
}
