namespace Linkage.Blocking;

// Turns distinct values into the hashes of a key's parts. Called once per distinct value, so plain code is fast enough.
internal sealed class ValueCoder
{
    private const int Step = 4096;

    private readonly ColumnValues _values;
    private readonly BlockingKey _key;
    private readonly GramRanks? _grams;
    private readonly HashSet<ulong> _seen = [];

    private ValueCoder(ColumnValues values, BlockingKey key, GramRanks? grams) => (_values, _key, _grams) = (values, key, grams);

    // As compressed rows: value id -> hashes, each once.
    public static (int[] Offsets, ulong[] Hashes) Hashes(ColumnValues values, BlockingKey key, int threads, CancellationToken cancellationToken)
    {
        GramRanks? grams = key.Kind == BlockingKeyKind.QGrams ? GramRanks.Create(values, key.Number) : null;
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

    private void AddHashes(int id, List<ulong> hashes)
    {
        string text = _values.Canonical(id);
        switch (_key.Kind)
        {
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
                throw new ArgumentOutOfRangeException(nameof(hashes), _key.Kind, "Keys of this kind are numbered without hashes.");
        }
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
