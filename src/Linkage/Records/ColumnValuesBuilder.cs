using Linkage.Normalization;
using Linkage.Similarity;

namespace Linkage;

/// <summary>Collects the distinct values of a column and numbers their canonical texts.</summary>
/// <remarks>Raw texts are added in order by one thread; what standardising made of them may be set by several, each its own.</remarks>
internal sealed class ColumnValuesBuilder(int count)
{
    private readonly PackedTextsBuilder _rawTexts = new();
    private readonly byte[] _status = new byte[count];

    // Null while no value needs them, as in a column of plain text.
    private string?[]? _canonical;   // null: the raw text
    private object?[]? _forms;
    private string?[]? _reasons;
    private ValueOptions?[]? _options;
    private bool[]? _derived;

    /// <summary>Gets the hints of each value, to be filled.</summary>
    public Span<ValueOptions?> Options => _options ??= new ValueOptions?[count];

    /// <summary>Gets whether each value was made from other fields, to be filled.</summary>
    public Span<bool> Derived => _derived ??= new bool[count];

    public void AddRaw(ReadOnlySpan<char> raw) => _rawTexts.Add(raw);

    /// <summary>Says that the canonical text of a value is its raw text, and that there is no more to it.</summary>
    public void SetPlain(int index, ValueStatus status) => _status[index] = (byte)status;

    public void SetValue(int index, ReadOnlySpan<char> raw, in NormalizedValue value)
    {
        string canonical = value.Canonical ?? "";
        Set(ref _canonical, index, canonical.AsSpan().SequenceEqual(raw) ? null : canonical);
        _status[index] = (byte)value.Status;
        Set(ref _forms, index, value.Form);
        Set(ref _reasons, index, value.Reason);
    }

    public ColumnValues Build()
    {
        PackedTexts raw = _rawTexts.Build();
        return new ColumnValues(raw, Number(raw), _status, _forms, _reasons, _options is null ? null : OneOf(_options), _derived is not null && _derived.Contains(true) ? _derived : null);
    }

    private void Set<T>(ref T?[]? items, int index, T? item)
        where T : class
    {
        if (item is null)
            return;
        if (Volatile.Read(ref items) is null)
            Interlocked.CompareExchange(ref items, new T?[count], null);
        items![index] = item;
    }

    // Nearly always all values of a column were read with the same hints; then they are kept once.
    private static ValueOptions?[]? OneOf(ValueOptions?[] options) =>
        Array.TrueForAll(options, option => ReferenceEquals(option, options[0])) ? (options.Length == 0 || options[0] is null ? null : [options[0]]) : options;

    private CanonicalNumbers Number(PackedTexts raw)
    {
        int[] kept = KeptInOrder(raw);
        if (kept.Length == count && AreDistinct(raw, kept))
            return new CanonicalNumbers(count, null, null, PackedTexts.Empty);
        string?[] texts = _canonical ?? new string?[count];
        bool keptAreChanged = kept.Length == 0;   // raw texts out of order: all canonical texts are sorted anew
        if (keptAreChanged)
            texts = [.. texts.Select((text, index) => text ?? raw[index])];
        int[] changed = [.. Enumerable.Range(0, count).Where(index => texts[index] is { Length: > 0 })];
        TextOrder.Sort(changed, new StringTexts(texts));
        return Merge(raw, kept, texts, changed);
    }

    // Values whose canonical text is their raw text, which come in ordinal order; none when they do not.
    private int[] KeptInOrder(PackedTexts raw)
    {
        List<int> kept = new(count);
        for (int index = 0; index < count; index++)
        {
            if (_canonical?[index] is not null || raw.LengthOf(index) == 0)
                continue;
            if (kept.Count > 0 && raw.Compare(kept[^1], index) > 0)
                return [];
            kept.Add(index);
        }
        return [.. kept];
    }

    private static bool AreDistinct(PackedTexts raw, int[] kept)
    {
        for (int i = 1; i < kept.Length; i++)
        {
            if (raw.Compare(kept[i - 1], kept[i]) == 0)
                return false;
        }
        return true;
    }

    private CanonicalNumbers Merge(PackedTexts raw, int[] kept, string?[] texts, int[] changed)
    {
        int[] ids = new int[count + 1];
        List<int> places = new(kept.Length + changed.Length + 1) { 0 };
        PackedTextsBuilder changedTexts = new();
        int i = 0, j = 0;
        while (i < kept.Length || j < changed.Length)
        {
            int order = i == kept.Length ? 1 : j == changed.Length ? -1 : raw.Compare(kept[i], texts[changed[j]]);
            int first = order <= 0 ? kept[i] : changed[j];
            if (order <= 0)
                places.Add(first + 1);
            else
            {
                places.Add(~changedTexts.Count);
                changedTexts.Add(texts[first]);
            }
            if (order <= 0)
            {
                for (i++, ids[first + 1] = places.Count - 1; i < kept.Length && raw.Compare(first, kept[i]) == 0; i++)
                    ids[kept[i] + 1] = places.Count - 1;
            }
            if (order >= 0)
            {
                string text = texts[changed[j]]!;
                for (; j < changed.Length && texts[changed[j]] == text; j++)
                    ids[changed[j] + 1] = places.Count - 1;
            }
        }
        return new CanonicalNumbers(places.Count - 1, ids, [.. places], changedTexts.Build());
    }
}
