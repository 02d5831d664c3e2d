namespace Linkage.Blocking;

// Turns one distinct value into the codes of a key. Called once per distinct value, so plain code is fast enough.
internal sealed class ValueCoder
{
    private readonly ColumnValues _values;
    private readonly BlockingKey _key;
    private readonly GramRanks? _grams;
    private readonly HashSet<ulong> _seen = [];

    private ValueCoder(ColumnValues values, BlockingKey key)
    {
        (_values, _key) = (values, key);
        _grams = key.Kind == BlockingKeyKind.QGrams ? GramRanks.Create(values, key.Number) : null;
    }

    public static ValueCoder Create(ColumnValues values, BlockingKey key) => new(values, key);

    public void AddCodes(int id, List<ulong> codes)
    {
        string text = _values.Canonical(id);
        switch (_key.Kind)
        {
            case BlockingKeyKind.Prefix:
                codes.Add(KeyHash.OfText(text.AsSpan(0, Math.Min(text.Length, _key.Number))));
                break;
            case BlockingKeyKind.Suffix:
                codes.Add(KeyHash.OfText(text.AsSpan(Math.Max(0, text.Length - _key.Number))));
                break;
            case BlockingKeyKind.Year when DateText.TryYear(text, out int year):
                codes.Add(KeyHash.Finish((ulong)year));
                break;
            case BlockingKeyKind.MonthDay when DateText.TryMonthDay(text, out int monthDay):
                codes.Add(KeyHash.Finish((ulong)monthDay));
                break;
            case BlockingKeyKind.Tokens:
                AddTexts(KeyWords.Words(_values, id), codes);
                break;
            case BlockingKeyKind.Name:
                AddTexts(KeyWords.Pairs(_values, id), codes);
                break;
            case BlockingKeyKind.Phonetic:
                AddTexts(KeyWords.Sounds(_values, id), codes);
                break;
            case BlockingKeyKind.QGrams:
                _grams!.AddPrefix(text, _key.Share, codes);
                break;
            case BlockingKeyKind.Within:
                AddDeletions(text, codes);
                break;
            case BlockingKeyKind.MinHash:
                MinHashBands.Add(text, _key.Number, (int)_key.Share, codes);
                break;
            case BlockingKeyKind.Value or BlockingKeyKind.Sorted:
                codes.Add(KeyHash.Finish((ulong)_values.CanonicalIdOf(id)));
                break;
        }
    }

    private void AddTexts(IEnumerable<string> texts, List<ulong> codes)
    {
        _seen.Clear();
        foreach (string text in texts)
            AddOnce(KeyHash.OfText(text), codes);
    }

    private void AddDeletions(string text, List<ulong> codes)
    {
        _seen.Clear();
        AddOnce(KeyHash.OfText(text), codes);
        if (text.Length > 32)
            return;
        Span<char> once = stackalloc char[32];
        Span<char> twice = stackalloc char[32];
        for (int i = 0; i < text.Length; i++)
        {
            Span<char> shorter = Without(text, i, once);
            AddOnce(KeyHash.OfText(shorter), codes);
            for (int j = i; _key.Number > 1 && j < shorter.Length; j++)
                AddOnce(KeyHash.OfText(Without(shorter, j, twice)), codes);
        }
    }

    private void AddOnce(ulong code, List<ulong> codes)
    {
        if (_seen.Add(code))
            codes.Add(code);
    }

    private static Span<char> Without(ReadOnlySpan<char> text, int index, Span<char> target)
    {
        text[..index].CopyTo(target);
        text[(index + 1)..].CopyTo(target[index..]);
        return target[..(text.Length - 1)];
    }
}
