using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Linkage.Similarity;

/// <summary>The values of one column in the form that the batch kernels read: compared by the million without touching a string.</summary>
/// <remarks>
/// <para>The UTF-16 code units of the column become codes of one byte, the most frequent first. Each value is one line: a bag, which counts the codes by bucket; the length in code
/// units; the codes, padded with zeros to 16, 32 or 64. The whole column has one line width: the smallest that holds at least 99.5 % of the values. A line takes 32, 64 or 128 bytes,
/// beside which the column keeps the reference to each text (8 bytes) and 64 KB for its alphabet.</para>
/// <para>A value that is longer than the line, or that has one of the rarest units of a column with more than 254 different ones, has no line; it is compared by its text, with the same
/// answer and at the speed of the span functions.</para>
/// <para>Immutable. Safe to call from many threads.</para>
/// </remarks>
public sealed unsafe class PreparedStrings
{
    internal const int MaxWidth = 64;

    /// <summary>A length beyond it, or two of which one is, says that a value has no line.</summary>
    internal const int LongestLine = 127;

    // The length of a value without a line.
    private const byte NoLine = 255;
    private const int Alignment = 64;
    private const double HeldShare = 0.995;

    private readonly Func<int, string> _textOf;
    private readonly byte[] _codes;
    private readonly Vector256<byte>[] _blocks;

    private readonly Lock _lock = new();
    private Candidates? _candidates;
    private PreparedStrings? _tokenSorted;
    private TokenSets? _tokens;
    private readonly GramSets?[] _grams = new GramSets?[QGrams.MaxSize + 1];

    private PreparedStrings(int count, int width, Alphabet alphabet, Func<int, string> textOf)
    {
        (Count, Width, Stride, _codes, _textOf) = (count, width, 2 * width, alphabet.Codes, textOf);

        // A bag shares one cache line with its length and the first 32 codes: that is all a filter reads. There is room before the first line and after the last, so that a kernel
        // may read a little beyond.
        _blocks = GC.AllocateUninitializedArray<Vector256<byte>>((int)(((long)count * Stride + 4 * Alignment) / sizeof(Vector256<byte>)) + 1, pinned: true);
        byte* start = (byte*)Unsafe.AsPointer(ref _blocks[0]);
        Lines = (byte*)(((nint)start + 2 * Alignment - 1) & -Alignment) + HeadOf(Width);
    }

    /// <summary>Gets the number of values.</summary>
    public int Count { get; }

    /// <summary>Gets the text of a value as it was given.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is outside that range.</exception>
    public string this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
            return TextOf(index);
        }
    }

    /// <summary>Gets the number of codes in a line: 16, 32 or 64.</summary>
    internal int Width { get; }

    /// <summary>Gets the bytes from one line to the next.</summary>
    internal int Stride { get; }

    /// <summary>Gets the codes of the first line; the byte before them is the length, and the bag ends there. They live as long as this object.</summary>
    internal byte* Lines { get; }

    /// <summary>Gets the values by length, made when they are first asked for.</summary>
    internal Candidates Candidates => Volatile.Read(ref _candidates) ?? MakeCandidates();

    /// <summary>Gets the values with their tokens sorted, under the same indices; made when they are first asked for.</summary>
    internal PreparedStrings TokenSorted => Volatile.Read(ref _tokenSorted) ?? SortTokens();

    /// <summary>Gets the tokens of the values, made when they are first asked for.</summary>
    internal TokenSets Tokens => Volatile.Read(ref _tokens) ?? NumberTokens();

    /// <summary>Gets the q-grams of the values, made when they are first asked for.</summary>
    internal GramSets Grams(int size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, QGrams.MaxSize);
        return Volatile.Read(ref _grams[size]) ?? NumberGrams(size);
    }

    /// <summary>Gets the text of a value, for those that are compared by their texts.</summary>
    internal string TextOf(int index) => _textOf(index);

    /// <summary>Prepares the values of a column.</summary>
    /// <param name="values">The values; equal ones may occur, an empty one is an ordinary one.</param>
    /// <returns>The prepared values, under the indices that they have in <paramref name="values"/>.</returns>
    /// <exception cref="ArgumentException">A value is null.</exception>
    public static PreparedStrings Create(IEnumerable<string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Of([.. values]);
    }

    /// <summary>Prepares the values of a column.</summary>
    /// <param name="values">The values; equal ones may occur, an empty one is an ordinary one.</param>
    /// <returns>The prepared values, under the indices that they have in <paramref name="values"/>.</returns>
    /// <exception cref="ArgumentException">A value is null.</exception>
    public static PreparedStrings Create(ReadOnlySpan<string> values) => Of(values.ToArray());

    /// <summary>Prepares values that are kept elsewhere: no text of theirs is made, and none is kept.</summary>
    /// <param name="texts">The values.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="textOf">Gives a text; safe to call from many threads.</param>
    internal static PreparedStrings Create<TTexts>(TTexts texts, int count, Func<int, string> textOf)
        where TTexts : ITexts
    {
        int width = WidthOf(texts, count);
        Alphabet alphabet = Alphabet.Of(texts, count, HeadOf(width) - 1);
        PreparedStrings prepared = new(count, width, alphabet, textOf);
        for (int index = 0; index < count; index++)
            prepared.Write(index, texts.TextOf(index), alphabet);
        return prepared;
    }

    /// <summary>The codes of a value's line; its length, the byte before them, says whether it holds the value.</summary>
    internal byte* Line(int index) => Lines + (nint)index * Stride;

    /// <summary>Gets the length of a value in code units if it has a line, else 255.</summary>
    internal int LineLength(int index)
    {
        int length = Line(index)[-1];
        GC.KeepAlive(this);     // the lines are read by address
        return length;
    }

    /// <summary>Gets the length of a value in code units.</summary>
    internal int LengthOf(int index) => LineLength(index) is not NoLine and int length ? length : TextOf(index).Length;

    /// <summary>Writes the codes of a text that need not be one of the values; a unit that the column does not have gets a code that no value has.</summary>
    internal void Encode(ReadOnlySpan<char> text, Span<byte> codes)
    {
        for (int i = 0; i < text.Length; i++)
            codes[i] = _codes[text[i]];
    }

    /// <summary>Throws where there is not room for an answer a value.</summary>
    internal void CheckRoom(int room, string name)
    {
        if (room < Count)
            throw new ArgumentException($"There are {Count} values and room for {room} answers.", name);
    }

    /// <summary>Throws where an index is not one of a value.</summary>
    internal void CheckIndices(ReadOnlySpan<int> indices, string name)
    {
        uint largest = 0;
        foreach (int index in indices)
            largest = Math.Max(largest, (uint)index);
        if (!indices.IsEmpty && largest >= (uint)Count)
            throw new ArgumentOutOfRangeException(name, $"An index is {(int)largest}; it must be from 0 to {Count - 1}.");
    }

    private static PreparedStrings Of(string[] texts)
    {
        if (Array.IndexOf(texts, null) is >= 0 and int place)
            throw new ArgumentException($"Value {place} is null; an absent value must be left out or empty.", nameof(texts));
        return Create(new StringTexts(texts), texts.Length, index => texts[index]);
    }

    private static int WidthOf<TTexts>(TTexts texts, int count)
        where TTexts : ITexts
    {
        int upTo16 = 0;
        int upTo32 = 0;
        int lines = 0;
        for (int index = 0; index < count; index++)
        {
            int length = texts.TextOf(index).Length;
            upTo16 += length <= 16 ? 1 : 0;
            upTo32 += length <= 32 ? 1 : 0;
            lines += length <= MaxWidth ? 1 : 0;
        }

        double enough = HeldShare * lines;
        return upTo16 >= enough ? 16 : upTo32 >= enough ? 32 : MaxWidth;
    }

    private Candidates MakeCandidates()
    {
        lock (_lock)
        {
            if (_candidates is null)
                Volatile.Write(ref _candidates, new Candidates(this));
            return _candidates;
        }
    }

    private TokenSets NumberTokens()
    {
        lock (_lock)
        {
            TokenSets tokens = _tokens ?? new TokenSets(this);
            Volatile.Write(ref _tokens, tokens);
            return tokens;
        }
    }

    private GramSets NumberGrams(int size)
    {
        lock (_lock)
        {
            GramSets grams = _grams[size] ?? new GramSets(this, size);
            Volatile.Write(ref _grams[size], grams);
            return grams;
        }
    }

    private PreparedStrings SortTokens()
    {
        lock (_lock)
        {
            if (_tokenSorted is null)
                Volatile.Write(ref _tokenSorted, Of([.. Enumerable.Range(0, Count).Select(index => TokenSort.Sorted(TextOf(index)))]));
            return _tokenSorted;
        }
    }

    private static int HeadOf(int width) => Math.Min(width, 32);

    private void Write(int index, ReadOnlySpan<char> text, Alphabet alphabet)
    {
        int head = HeadOf(Width);
        byte* codes = Line(index);
        Span<byte> bag = new(codes - head, head);
        bag.Clear();
        Span<byte> line = new(codes, Stride - head);
        line.Clear();
        bag[^1] = TryWrite(text, line, bag, alphabet) ? (byte)text.Length : NoLine;
    }

    private bool TryWrite(ReadOnlySpan<char> text, Span<byte> line, Span<byte> bag, Alphabet alphabet)
    {
        if (text.Length > Width)
            return false;
        for (int i = 0; i < text.Length; i++)
        {
            byte code = _codes[text[i]];
            if (code == Alphabet.Foreign)
                return false;
            line[i] = code;
            bag[alphabet.Buckets[code]]++;
        }

        return true;
    }
}
