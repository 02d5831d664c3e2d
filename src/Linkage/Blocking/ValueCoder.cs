namespace Linkage.Blocking;

// Turns values into the hashes of a key's parts. Called once per distinct value, so plain code is fast enough. Hashes do not depend on what other values
// there are, but for the choice of the rarest q-grams.
internal sealed class ValueCoder
{
    private const int Step = 4096;

    private readonly ColumnValues _values;
    private readonly BlockingKey _key;
    private readonly GramRanks? _grams;
    private readonly HashSet<ulong> _seen = [];

    // grams: of the column that the values are looked up in, where the key is of q-grams.
    public ValueCoder(ColumnValues values, BlockingKey key, GramRanks? grams) => (_values, _key, _grams) = (values, key, grams);

    // As compressed rows: value id -> hashes, each once.
    public static (int[] Offsets, ulong[] Hashes) Hashes(ColumnValues values, BlockingKey key, int threads, CancellationToken cancellationToken) =>
        Hashes(values, key, GramsFor(values, key), threads, cancellationToken);

    public static (int[] Offsets, ulong[] Hashes) Hashes(ColumnValues values, BlockingKey key, GramRanks? grams, int threads, CancellationToken cancellationToken)
    {
        int[] counts = new int[values.Count + 1];
        List<ulong>[] parts = new List<ulong>[(values.Count / Step) + 1];
        ParallelUnits.Run(
            parts.Length,
            threads,
            () => new ValueCoder(values, key, grams),
            (coder, part) => parts[part] = coder.Part(part * Step, counts),
            cancellationToken);
        return (Offsets(counts), Join(parts));
    }

    public static GramRanks? GramsFor(ColumnValues values, BlockingKey key) =>
        key.Kind == BlockingKeyKind.QGrams ? GramRanks.Create(values, key.Number) : null;

    private static int[] Offsets(int[] counts)
    {
        int[] offsets = new int[counts.Length + 1];
        for (int id = 0; id < counts.Length; id++)
            offsets[id + 1] = checked(offsets[id] + counts[id]);
        return offsets;
    }

    private static ulong[] Join(List<ulong>[] parts)
    {
        ulong[] all = new ulong[parts.Sum(part => part.Count)];
        int used = 0;
        foreach (List<ulong> part in parts)
        {
            part.CopyTo(all, used);
            used += part.Count;
        }

        return all;
    }

    private List<ulong> Part(int from, int[] counts)
    {
        List<ulong> hashes = new(Step);
        for (int id = Math.Max(1, from); id < Math.Min(from + Step, counts.Length); id++)
        {
            int before = hashes.Count;
            if (_values.CanonicalIdOf(id) != 0)
                AddHashes(id, hashes);
            counts[id] = hashes.Count - before;
        }

        return hashes;
    }

    // The hashes of a value that is evidence, each once.
    public void AddHashes(int id, List<ulong> hashes)
    {
        string text = _values.Canonical(id);
        switch (_key.Kind)
        {
            case BlockingKeyKind.Value or BlockingKeyKind.Within:
                hashes.Add(KeyHash.OfText(text));
                break;
            case BlockingKeyKind.Prefix:
                hashes.Add(KeyHash.OfText(text.AsSpan(0, Math.Min(text.Length, _key.Number))));
                break;
            case BlockingKeyKind.Year:
                AddNumber(DateText.TryYear(text, out int year), year, hashes);
                break;
            case BlockingKeyKind.MonthDay:
                AddNumber(DateText.TryMonthDay(text, out int monthDay), monthDay, hashes);
                break;
            case BlockingKeyKind.Suffix:
                hashes.Add(KeyHash.OfText(text.AsSpan(Math.Max(0, text.Length - _key.Number))));
                break;
            case BlockingKeyKind.Tokens:
                AddTexts(KeyWords.Words(_values, id), hashes);
                break;
            case BlockingKeyKind.Name:
                AddTexts(KeyWords.Pairs(_values, id), hashes);
                break;
            case BlockingKeyKind.Phonetic:
                AddTexts(KeyWords.Sounds(_values, id), hashes);
                break;
            case BlockingKeyKind.QGrams:
                _grams!.AddPrefix(text, _key.Share, hashes);
                break;
            case BlockingKeyKind.MinHash:
                MinHashBands.Add(text, _key.Number, (int)_key.Share, hashes);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(hashes), _key.Kind, "Keys of this kind have no hashes.");
        }
    }

    private static void AddNumber(bool has, int number, List<ulong> hashes)
    {
        if (has)
            hashes.Add(KeyHash.Finish((ulong)number + 1));
    }

    private void AddTexts(IEnumerable<string> texts, List<ulong> hashes)
    {
        _seen.Clear();
        foreach (string text in texts)
        {
            ulong hash = KeyHash.OfText(text);
            if (_seen.Add(hash))
                hashes.Add(hash);
        }
    }
}
