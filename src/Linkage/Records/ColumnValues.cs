using Linkage.Normalization;

namespace Linkage;

/// <summary>The distinct values of a column, each standardised once.</summary>
/// <remarks>Values are numbered from 1 in ordinal order of their raw text; 0 is "none". Values of one canonical text share a canonical number,
/// which follows the ordinal order of the canonical texts. Immutable; safe to share between threads.</remarks>
public sealed class ColumnValues
{
    private readonly string[] _raw;
    private readonly NormalizedValue[] _values;
    private readonly ValueOptions?[] _options;
    private readonly int[] _canonicalIds;
    private readonly string[] _canonicalTexts;
    private readonly bool[] _derived;

    private ColumnValues(string[] raw, NormalizedValue[] values, ValueOptions?[] options, bool[] derived)
    {
        (_raw, _values, _options, _derived) = (raw, values, options, derived);
        (_canonicalIds, _canonicalTexts) = Number(values);
        CanonicalsAreValues = _canonicalIds.Index().All(pair => pair.Index == pair.Item);
    }

    /// <summary>Gets a column without values.</summary>
    public static ColumnValues Empty { get; } = new([""], [default], [null], [false]);

    /// <summary>Gets how many distinct values there are.</summary>
    public int Count => _raw.Length - 1;

    /// <summary>Gets how many distinct canonical texts there are.</summary>
    public int CanonicalCount => _canonicalTexts.Length - 1;

    /// <summary>Gets the value as the source gave it.</summary>
    public string Raw(int id) => _raw[id];

    /// <summary>Gets the canonical text of a value; empty when the value is no evidence (a placeholder).</summary>
    public string Canonical(int id) => _values[id].Canonical ?? "";

    /// <summary>Gets whether a value passed its checks.</summary>
    public ValueStatus Status(int id) => _values[id].Status;

    /// <summary>Gets the code that says why a value is invalid or a placeholder, or null.</summary>
    public string? ReasonOf(int id) => _values[id].Reason;

    /// <summary>Gets the number that values of equal canonical text share, from 1; 0 when the value is no evidence.</summary>
    public int CanonicalIdOf(int id) => _canonicalIds[id];

    /// <summary>Gets whether every value is its own canonical number.</summary>
    internal bool CanonicalsAreValues { get; }

    /// <summary>Gets the canonical text of a canonical number.</summary>
    public string CanonicalText(int canonicalId) => _canonicalTexts[canonicalId];

    /// <summary>Gets the prepared form of a value, or null when the field has none of that type.</summary>
    internal T? Form<T>(int id)
        where T : class => _values[id].Form as T;

    internal NormalizedValue ValueOf(int id) => _values[id];

    /// <summary>Gets the hints the value was standardised with, or null.</summary>
    internal ValueOptions? OptionsOf(int id) => _options[id];

    /// <summary>Whether the value was made from other fields of the record, so that results need not list it.</summary>
    internal bool IsDerived(int id) => _derived[id];

    /// <summary>Makes the values of a column.</summary>
    /// <param name="raw">Raw texts in ordinal order, without the entry for 0.</param>
    /// <param name="values">What standardising made of each.</param>
    internal static ColumnValues Create(ReadOnlySpan<string> raw, ReadOnlySpan<NormalizedValue> values, ReadOnlySpan<ValueOptions?> options = default, ReadOnlySpan<bool> derived = default)
    {
        if (raw.Length == 0)
            return Empty;
        ValueOptions?[] optionsFrom1 = new ValueOptions?[raw.Length + 1];
        bool[] derivedFrom1 = new bool[raw.Length + 1];
        options.CopyTo(optionsFrom1.AsSpan(1));
        derived.CopyTo(derivedFrom1.AsSpan(1));
        return new ColumnValues(["", .. raw], [default, .. values], optionsFrom1, derivedFrom1);
    }

    private static (int[] Ids, string[] Texts) Number(NormalizedValue[] values)
    {
        string[] texts = new string[values.Length];
        int[] order = new int[values.Length];
        int count = 0;
        for (int id = 0; id < values.Length; id++)
        {
            string text = values[id].Canonical ?? "";
            if (text.Length == 0)
                continue;
            texts[count] = text;
            order[count++] = id;
        }
        Array.Sort(texts, order, 0, count, StringComparer.Ordinal);

        int[] ids = new int[values.Length];
        List<string> distinct = new(count + 1) { "" };
        for (int i = 0; i < count; i++)
        {
            if (i == 0 || texts[i] != texts[i - 1])
                distinct.Add(texts[i]);
            ids[order[i]] = distinct.Count - 1;
        }
        return (ids, [.. distinct]);
    }
}
