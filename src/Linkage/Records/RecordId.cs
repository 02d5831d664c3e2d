using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Linkage;

/// <summary>The name of a source record, which it keeps for ever: its source, the key of its row, and what of the row it is.</summary>
/// <remarks>Text form: <c>source:key</c>, <c>source:key/name</c>, <c>source:key/name/2</c>; the characters <c>: / # , [ ] %</c> and white space
/// inside a part are percent-escaped as UTF-8, but a <c>#</c> that numbers a repeated key (<c>key#2</c>) is written as it is. Order is ordinal by source, key, name, item. The default value means "none". Safe to share between threads.
/// A key can be personal data (a phone number): never log it.</remarks>
public readonly record struct RecordId : IComparable<RecordId>
{
    private readonly string? _source;
    private readonly string? _key;
    private readonly string? _name;

    /// <summary>Creates the id of a record.</summary>
    /// <param name="source">The source's name, not empty.</param>
    /// <param name="key">The key of the row in its source, not empty.</param>
    /// <param name="name">The name of the record within its row; null or empty for the main record.</param>
    /// <param name="item">The number of the record among those of one row and name, from 1; 0 where there is just one.</param>
    /// <exception cref="ArgumentException">A part is empty, or the item is negative or stands without a name.</exception>
    public RecordId(string source, string key, string? name = null, int item = 0)
    {
        ArgumentException.ThrowIfNullOrEmpty(source);
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentOutOfRangeException.ThrowIfNegative(item);
        if (item > 0 && string.IsNullOrEmpty(name))
            throw new ArgumentException("An item number needs the name of its record.", nameof(item));
        _source = source;
        _key = key;
        _name = string.IsNullOrEmpty(name) ? null : name;
        Item = item;
    }

    /// <summary>Gets the source's name; empty for the default value.</summary>
    public string Source => _source ?? "";

    /// <summary>Gets the key of the row in its source; empty for the default value.</summary>
    public string Key => _key ?? "";

    /// <summary>Gets the name of the record within its row, or null for the main record.</summary>
    public string? Name => _name;

    /// <summary>Gets the number of the record among those of one row and name, from 1; 0 where there is just one.</summary>
    public int Item { get; }

    /// <summary>Gets whether this is the default value, which names no record.</summary>
    public bool IsNone => _source is null;

    /// <summary>Reads the text form.</summary>
    /// <exception cref="FormatException">The text is not <c>source:key</c>, <c>source:key/name</c> or <c>source:key/name/item</c>.</exception>
    public static RecordId Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out RecordId id)
            ? id
            : throw new FormatException("A record id is written source:key, source:key/name or source:key/name/2, with : / , [ ] % and spaces inside a part percent-escaped.");
    }

    /// <summary>Reads the text form, or returns false and the default value.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out RecordId id)
    {
        id = default;
        int colon = text is null ? -1 : text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || colon == text!.Length - 1)
            return false;
        string[] parts = text[(colon + 1)..].Split('/');
        int item = 0;
        if (parts.Length > 3 || parts.Any(part => part.Length == 0) || text.AsSpan(colon + 1).Contains(':'))
            return false;
        if (parts.Length == 3 && (!int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out item) || item == 0))
            return false;
        if (!TryUnescape(text[..colon], out string source) || !TryUnescape(parts[0], out string key))
            return false;
        string name = "";
        if (parts.Length > 1 && !TryUnescape(parts[1], out name))
            return false;
        id = new RecordId(source, key, name, item);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(RecordId other)
    {
        int order = string.CompareOrdinal(Source, other.Source);
        if (order == 0)
            order = string.CompareOrdinal(Key, other.Key);
        if (order == 0)
            order = string.CompareOrdinal(Name ?? "", other.Name ?? "");
        return order == 0 ? Item.CompareTo(other.Item) : order;
    }

    /// <summary>Whether the left id comes before the right one.</summary>
    public static bool operator <(RecordId left, RecordId right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left id comes after the right one.</summary>
    public static bool operator >(RecordId left, RecordId right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left id comes before the right one or is equal.</summary>
    public static bool operator <=(RecordId left, RecordId right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left id comes after the right one or is equal.</summary>
    public static bool operator >=(RecordId left, RecordId right) => left.CompareTo(right) >= 0;

    /// <summary>Writes the text form; empty for the default value.</summary>
    public override string ToString()
    {
        if (IsNone)
            return "";
        StringBuilder text = new(Source.Length + Key.Length + 16);
        Escape(text, Source, numbered: false);
        text.Append(':');
        Escape(text, Key, numbered: true);
        if (_name is null)
            return text.ToString();
        text.Append('/');
        Escape(text, _name, numbered: false);
        if (Item > 0)
            text.Append('/').Append(Item.ToString(CultureInfo.InvariantCulture));
        return text.ToString();
    }

    private static void Escape(StringBuilder text, string part, bool numbered)
    {
        Span<byte> bytes = stackalloc byte[4];
        int plainHash = numbered ? NumberMark(part) : -1;
        for (int i = 0; i < part.Length; i++)
        {
            char c = part[i];
            if (!NeedsEscape(c) || i == plainHash)
            {
                text.Append(c);
                continue;
            }
            int count = Encoding.UTF8.GetBytes([c], bytes);
            foreach (byte b in bytes[..count])
                text.Append('%').Append(b.ToString("X2", CultureInfo.InvariantCulture));
        }
    }

    private static bool NeedsEscape(char c) => c is ':' or '/' or '#' or ',' or '[' or ']' or '%' || char.IsWhiteSpace(c) || char.IsControl(c);

    // The place of the # in key#2, or -1.
    private static int NumberMark(string key)
    {
        int hash = key.LastIndexOf('#');
        return hash > 0 && hash < key.Length - 1 && key.AsSpan(hash + 1).IndexOfAnyExceptInRange('0', '9') < 0 ? hash : -1;
    }

    private static bool TryUnescape(string part, out string value)
    {
        value = part;
        if (!part.Contains('%', StringComparison.Ordinal))
            return part.Length > 0;
        List<byte> bytes = new(part.Length);
        for (int i = 0; i < part.Length; i++)
        {
            if (part[i] != '%')
            {
                int length = char.IsHighSurrogate(part[i]) && i + 1 < part.Length ? 2 : 1;
                bytes.AddRange(Encoding.UTF8.GetBytes(part.Substring(i, length)));
                i += length - 1;
                continue;
            }
            if (i + 2 >= part.Length || !byte.TryParse(part.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out byte b))
                return false;
            bytes.Add(b);
            i += 2;
        }
        value = Encoding.UTF8.GetString([.. bytes]);
        return value.Length > 0;
    }
}
