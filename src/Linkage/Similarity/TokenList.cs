namespace Linkage.Similarity;

/// <summary>The tokens of a text: what white space separates, without copying.</summary>
/// <remarks>White space is what Unicode calls so, and U+001C to U+001F as in Python; zero-width space and byte order mark do not separate.</remarks>
internal ref struct TokenList
{
    /// <summary>The number of tokens that callers keep on the stack.</summary>
    public const int StackLimit = 32;

    /// <summary>The number of units of joined tokens that callers keep on the stack.</summary>
    public const int TextStackLimit = 128;

    private readonly ReadOnlySpan<char> _text;
    private readonly Span<Token> _tokens;

    /// <summary>Splits a text into a buffer of at least <see cref="MaxCount"/> tokens.</summary>
    public TokenList(ReadOnlySpan<char> text, Span<Token> buffer)
    {
        _text = text;
        _tokens = buffer;
        for (int start = 0; start < text.Length; start++)
        {
            if (IsSpace(text[start]))
                continue;
            int end = start + 1;
            while (end < text.Length && !IsSpace(text[end]))
                end++;
            _tokens[Count++] = new Token(start, end - start);
            start = end;
        }
    }

    public int Count { get; private set; }

    public readonly ReadOnlySpan<char> this[int index] => _text.Slice(_tokens[index].Start, _tokens[index].Length);

    public static int MaxCount(ReadOnlySpan<char> text) => (text.Length + 1) / 2;

    /// <summary>Sorts by code unit; an insertion sort, as names have few tokens.</summary>
    public readonly void Sort()
    {
        for (int i = 1; i < Count; i++)
        {
            Token token = _tokens[i];
            ReadOnlySpan<char> text = this[i];
            int at = i;
            for (; at > 0 && this[at - 1].SequenceCompareTo(text) > 0; at--)
                _tokens[at] = _tokens[at - 1];
            _tokens[at] = token;
        }
    }

    /// <summary>Sorts and drops repeated tokens.</summary>
    public void SortDistinct()
    {
        Sort();
        int kept = 0;
        for (int i = 0; i < Count; i++)
        {
            if (kept == 0 || !this[i].SequenceEqual(this[kept - 1]))
                _tokens[kept++] = _tokens[i];
        }

        Count = kept;
    }

    /// <summary>Writes the tokens with single spaces between them and returns the length.</summary>
    public readonly int Join(Span<char> joined)
    {
        int length = 0;
        for (int i = 0; i < Count; i++)
            length = Append(joined, length, this[i]);
        return length;
    }

    /// <summary>Appends a token, after a space unless it is the first, and returns the new length.</summary>
    public static int Append(Span<char> joined, int length, ReadOnlySpan<char> token)
    {
        if (length > 0)
            joined[length++] = ' ';
        token.CopyTo(joined[length..]);
        return length + token.Length;
    }

    /// <summary>Whether a unit separates tokens.</summary>
    public static bool IsSpace(char unit) => char.IsWhiteSpace(unit) || unit is >= '\u001C' and <= '\u001F';
}
