namespace Linkage.IO;

/// <summary>What is known of one column after its file was read through: exact counts, and a sample of its texts.</summary>
internal sealed class ColumnSample(string name)
{
    private const int MostKept = 100;
    private HashSet<ulong>? _hashes = [];
    private HashSet<string>? _texts = new(StringComparer.Ordinal);

    public string Name => name;

    /// <summary>Gets how many rows state something.</summary>
    public long Filled { get; private set; }

    /// <summary>Gets a value indicating whether no two rows state the same text. Told by 64-bit hashes: a false alarm needs some hundred million rows.</summary>
    public bool IsUnique => _hashes is not null;

    /// <summary>Gets all distinct texts where there are at most a hundred, else null.</summary>
    public IReadOnlyCollection<string>? AllTexts => _texts;

    /// <summary>Gets the texts of the sampled rows, trimmed, with the number of those rows.</summary>
    public Dictionary<string, int> Sampled { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets how many sampled rows state something.</summary>
    public int SampledRows { get; private set; }

    /// <summary>Gets the share of distinct texts among the sampled rows that state one, from 0 to 1.</summary>
    public double Distinctness => SampledRows == 0 ? 0 : (double)Sampled.Count / SampledRows;

    public void Count(ReadOnlySpan<char> text, ulong hash)
    {
        Filled++;
        if (_hashes is not null && !_hashes.Add(hash))
            _hashes = null;
        if (_texts is null)
            return;
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> texts = _texts.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!texts.Contains(text) && !texts.Add(text))
            return;
        if (_texts.Count > MostKept)
            _texts = null;
    }

    public void Sample(string text)
    {
        SampledRows++;
        Sampled[text] = Sampled.GetValueOrDefault(text) + 1;
    }

    /// <summary>Gets the share of the sampled rows that state something whose texts pass a test, from 0 to 1.</summary>
    public double Share(Func<string, bool> test)
    {
        long passed = 0;
        foreach ((string text, int rows) in Sampled)
            passed += test(text) ? rows : 0;
        return SampledRows == 0 ? 0 : (double)passed / SampledRows;
    }

    /// <summary>Gets a mean over the sampled rows that state something.</summary>
    public double Mean(Func<string, double> measure)
    {
        double sum = 0;
        foreach ((string text, int rows) in Sampled)
            sum += measure(text) * rows;
        return SampledRows == 0 ? 0 : sum / SampledRows;
    }
}
