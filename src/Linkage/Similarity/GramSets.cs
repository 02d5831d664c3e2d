using System.Runtime.InteropServices;

namespace Linkage.Similarity;

/// <summary>The distinct q-grams of every value of a column, by number, with how often each occurs.</summary>
/// <remarks>A distinct q-gram of a value takes 8 bytes, a value 12, a distinct q-gram of the column about 32 more in a dictionary.</remarks>
internal sealed class GramSets
{
    private readonly Dictionary<ulong, int> _numbers = [];
    private readonly int[] _starts;
    private readonly long[] _squares;
    private readonly List<int> _grams = [];
    private readonly List<int> _counts = [];

    public GramSets(PreparedStrings values, int size)
    {
        Size = size;
        _starts = new int[values.Count + 1];
        _squares = new long[values.Count];
        for (int index = 0; index < values.Count; index++)
        {
            Add(values.TextOf(index), index);
            _starts[index + 1] = _grams.Count;
        }
    }

    /// <summary>Gets the length of a q-gram.</summary>
    public int Size { get; }

    /// <summary>Gets the number of distinct q-grams of the column.</summary>
    public int Numbers => _numbers.Count;

    /// <summary>The numbers of a value's q-grams, ascending.</summary>
    public ReadOnlySpan<int> GramsOf(int index) => Slice(_grams, index);

    /// <summary>How often each of them occurs in the value.</summary>
    public ReadOnlySpan<int> CountsOf(int index) => Slice(_counts, index);

    /// <summary>The sum of the squares of these.</summary>
    public long SquaresOf(int index) => _squares[index];

    /// <summary>The number of a q-gram, or -1 where no value has it.</summary>
    public int NumberOf(ulong gram) => _numbers.TryGetValue(gram, out int number) ? number : -1;

    private ReadOnlySpan<int> Slice(List<int> list, int index) =>
        CollectionsMarshal.AsSpan(list)[_starts[index].._starts[index + 1]];

    private void Add(string text, int index)
    {
        int[] numbers = new int[Math.Max(0, text.Length - Size + 1)];
        ulong[] grams = new ulong[numbers.Length];
        QGrams.Pack(text, Size, grams);
        for (int i = 0; i < grams.Length; i++)
        {
            ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, grams[i], out bool isKnown);
            if (!isKnown)
                number = _numbers.Count - 1;
            numbers[i] = number;
        }

        Array.Sort(numbers);
        for (int i = 0; i < numbers.Length;)
        {
            int end = i + 1;
            while (end < numbers.Length && numbers[end] == numbers[i])
                end++;
            _grams.Add(numbers[i]);
            _counts.Add(end - i);
            _squares[index] += (long)(end - i) * (end - i);
            i = end;
        }
    }
}
