using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Linkage;

/// <summary>The stable name of an entity: two letters of its kind, a hyphen, 13 base-32 digits, such as <c>PE-2M0XWT4K7Q9ZV</c>.</summary>
/// <remarks>The digits are the first 65 bits of the SHA-256 of the smallest <see cref="RecordId"/> among its records, so the id does not
/// depend on input order. The default value means "none". Safe to share between threads.</remarks>
public readonly record struct EntityId : IComparable<EntityId>
{
    private const string Digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";   // Crockford's base 32: no I, L, O, U
    private const int DigitCount = 13;
    private readonly string? _value;

    private EntityId(string value) => _value = value;

    /// <summary>Gets the text; empty for the default value.</summary>
    public string Value => _value ?? "";

    /// <summary>Gets whether this is the default value, which names no entity.</summary>
    public bool IsNone => _value is null;

    /// <summary>Makes the id of an entity from the smallest id among its records.</summary>
    /// <exception cref="ArgumentException">The kind or the record id is the default value.</exception>
    public static EntityId Of(EntityKind kind, RecordId smallest)
    {
        if (kind.IsNone || smallest.IsNone)
            throw new ArgumentException("An entity id needs a kind and a record id.");
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(smallest.ToString()), hash);
        return Create(kind, hash);
    }

    /// <summary>Reads the text form.</summary>
    /// <exception cref="FormatException">The text has another form.</exception>
    public static EntityId Parse(string text) =>
        TryParse(text, out EntityId id) ? id : throw new FormatException("An entity id is two capital letters, a hyphen and 13 base-32 digits, such as PE-2M0XWT4K7Q9ZV.");

    /// <summary>Reads the text form, or returns false and the default value.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out EntityId id)
    {
        id = default;
        if (text is null || text.Length != DigitCount + 3 || text[2] != '-' || !char.IsAsciiLetterUpper(text[0]) || !char.IsAsciiLetterUpper(text[1]))
            return false;
        for (int i = 3; i < text.Length; i++)
        {
            if (!Digits.Contains(text[i], StringComparison.Ordinal))
                return false;
        }
        id = new EntityId(text);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(EntityId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static EntityId Create(EntityKind kind, ReadOnlySpan<byte> hash)
    {
        Span<char> text = stackalloc char[DigitCount + 3];
        kind.Code.CopyTo(text);
        text[2] = '-';
        for (int digit = 0; digit < DigitCount; digit++)
            text[digit + 3] = Digits[FiveBits(hash, digit * 5)];
        return new EntityId(text.ToString());
    }

    private static int FiveBits(ReadOnlySpan<byte> bytes, int from)
    {
        int pair = (bytes[from / 8] << 8) | bytes[(from / 8) + 1];
        return (pair >> (11 - (from % 8))) & 31;
    }
}
