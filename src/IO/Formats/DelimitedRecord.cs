using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Linkage.IO;

/// <summary>Where the cells of one record lie in a buffer of characters.</summary>
internal sealed class DelimitedRecord
{
    private int[] _starts = new int[32];
    private int[] _lengths = new int[32];
    private bool _hasEscapes;
    private int _expected;

    /// <summary>Gets where the record starts.</summary>
    public int Start { get; private set; }

    /// <summary>Gets the length without the line end.</summary>
    public int Length { get; private set; }

    /// <summary>Gets where the next record starts.</summary>
    public int Next { get; private set; }

    /// <summary>Gets how many lines the record takes.</summary>
    public int Lines { get; private set; }

    /// <summary>Gets a value indicating whether a line end closed the record (else the end of the file).</summary>
    public bool EndsInNewLine { get; private set; }

    /// <summary>Gets how many cells were found.</summary>
    public int Count { get; private set; }

    /// <summary>Gets a value indicating whether no character of the record is <see cref="MarkingDecoderFallback.Mark"/>; false where that was not looked at.</summary>
    public bool IsClean { get; private set; }

    /// <summary>Gets what is wrong.</summary>
    public DelimitedFlaw Flaw { get; private set; }

    /// <summary>Gets what is wrong in words.</summary>
    public string FlawText => Flaw switch
    {
        DelimitedFlaw.Unclosed => "a quote that is not closed; the row is left out and reading goes on at the next line",
        DelimitedFlaw.AfterQuote => "text after a closing quote; the row is left out",
        DelimitedFlaw.Count => $"{Count} cells; expected {_expected} as in the header; the row is left out",
        _ => "nothing wrong",
    };

    /// <summary>Marks a record that parsed as flawed after all.</summary>
    public void SetFlaw(DelimitedFlaw flaw, int expected) => (Flaw, _expected) = (flaw, expected);

    /// <summary>Returns the text of a cell. Quotes that were doubled are single again.</summary>
    public ReadOnlySpan<char> Cell(char[] buffer, int column)
    {
        if (column >= Count)
            return [];

        if (_hasEscapes && _lengths[column] < 0)
            Unescape(buffer, column);
        return buffer.AsSpan(_starts[column], _lengths[column]);
    }

    /// <summary>Says whether the record is an empty line or empty cells only.</summary>
    public bool IsBlank(char[] buffer)
    {
        if (Flaw != DelimitedFlaw.None)
            return false;

        for (int column = 0; column < Count; column++)
        {
            int length = _lengths[column];   // negative: doubled quotes, so not blank
            if (length < 0 || !buffer.AsSpan(_starts[column], length).Trim('\u001A').IsWhiteSpace())
                return false;
        }

        return true;
    }

    /// <summary>Returns where the next line starts, or -1 when the line is not complete.</summary>
    public int LineEnd(ReadOnlySpan<char> text, int start, bool final)
    {
        int at = text[start..].IndexOfAny('\r', '\n');
        if (at < 0)
            return final ? text.Length : -1;

        at += start;
        if (text[at] == '\n')
            return at + 1;
        if (at + 1 == text.Length)
            return final ? at + 1 : -1;
        return text[at + 1] == '\n' ? at + 2 : at + 1;
    }

    /// <summary>Parses the record that starts at <paramref name="start"/>; false when more text is needed to know its end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryParse(ReadOnlySpan<char> text, int start, char delimiter, char? quote, bool final, int maxLines)
    {
        (Start, Count, Lines, Flaw, _hasEscapes) = (start, 0, 1, DelimitedFlaw.None, false);
        if (quote != delimiter && TryParsePlain(text, start, delimiter, quote ?? '\n', final))
            return Next >= 0;
        (Count, IsClean) = (0, false);
        int at = start;
        while (true)
        {
            bool isQuoted = quote is { } q && at < text.Length && text[at] == q;
            int end = isQuoted ? Quoted(text, ref at, quote!.Value, delimiter, final, maxLines) : Plain(text, ref at, delimiter, final);
            if (end == NeedsMore)
                return false;
            if (Flaw != DelimitedFlaw.None || end == text.Length || text[end] != delimiter)
            {
                Finish(text, Flaw != DelimitedFlaw.None ? LineEndBefore(text, start) : end, final);
                return Next >= 0;
            }

            at = end + 1;
        }
    }

    private const int NeedsMore = -1;
    private const int Step = 32;

    // A record without quoted cells, as nearly all are, in one pass: the bits of a mask say which of 32 characters may end a cell.
    // False where a cell is quoted or the record reaches into the last characters of the text; the plain loops read it then.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TryParsePlain(ReadOnlySpan<char> text, int start, char delimiter, char quote, bool final)
    {
        ref ushort first = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        Vector256<ushort> delimiters = Vector256.Create((ushort)delimiter), quotes = Vector256.Create((ushort)quote), marks = Vector256.Create((ushort)MarkingDecoderFallback.Mark);
        Vector256<ushort> returns = Vector256.Create((ushort)'\r'), feeds = Vector256.Create((ushort)'\n');
        int cell = start;
        IsClean = true;
        for (int at = start; at <= text.Length - Step; at += Step)
        {
            Vector256<ushort> low = Vector256.LoadUnsafe(ref first, (nuint)at);
            Vector256<ushort> high = Vector256.LoadUnsafe(ref first, (nuint)at + (Step / 2));
            low = Vector256.Equals(low, delimiters) | Vector256.Equals(low, quotes) | Vector256.Equals(low, marks) | Vector256.Equals(low, returns) | Vector256.Equals(low, feeds);
            high = Vector256.Equals(high, delimiters) | Vector256.Equals(high, quotes) | Vector256.Equals(high, marks) | Vector256.Equals(high, returns) | Vector256.Equals(high, feeds);
            for (uint mask = Vector256.Narrow(low, high).ExtractMostSignificantBits(); mask != 0; mask &= mask - 1)
            {
                int found = at + BitOperations.TrailingZeroCount(mask);
                char c = text[found];
                if (c == delimiter)
                {
                    Add(cell, found - cell);
                    cell = found + 1;
                }
                else if (c is '\r' or '\n')
                {
                    Add(cell, found - cell);
                    Finish(text, found, final);
                    return true;
                }
                else if (c == MarkingDecoderFallback.Mark)
                    IsClean = false;
                else if (found == cell)
                    return false;   // a quote elsewhere than at the beginning of a cell is a character like others
            }
        }

        return false;
    }

    private static int LineEndBefore(ReadOnlySpan<char> text, int start)
    {
        int at = text[start..].IndexOfAny('\r', '\n');
        return at < 0 ? text.Length : start + at;
    }

    private void Finish(ReadOnlySpan<char> text, int end, bool final)
    {
        if (Flaw != DelimitedFlaw.None)
            Lines = 1;   // a flawed record is its first line
        Length = end - Start;
        EndsInNewLine = end < text.Length;
        Next = EndsInNewLine ? LineEnd(text, end, final) : end;
    }

    private int Plain(ReadOnlySpan<char> text, ref int at, char delimiter, bool final)
    {
        int length = text[at..].IndexOfAny(delimiter, '\r', '\n');
        if (length < 0 && !final)
            return NeedsMore;

        length = length < 0 ? text.Length - at : length;
        Add(at, length);
        return at + length;
    }

    private int Quoted(ReadOnlySpan<char> text, ref int at, char quote, char delimiter, bool final, int maxLines)
    {
        int start = at + 1;
        int close = start;
        bool escaped = false;
        while (true)
        {
            int found = text[close..].IndexOf(quote);
            if (found < 0)
                return final ? Fail(DelimitedFlaw.Unclosed) : NeedsMore;

            close += found;
            if (close + 1 == text.Length && !final)
                return NeedsMore;
            if (close + 1 == text.Length || text[close + 1] != quote)
                break;
            escaped = true;
            close += 2;
        }

        int lines = LinesIn(text[start..close]);
        Lines += lines;
        int end = close + 1;
        while (end < text.Length && text[end] is ' ' or '\t' && text[end] != delimiter)
            end++;
        if (end == text.Length && !final)
            return NeedsMore;
        if (Lines > maxLines)
            return Fail(DelimitedFlaw.Unclosed);
        if (end < text.Length && text[end] != delimiter && text[end] is not ('\r' or '\n'))
            return Fail(Lines > 1 ? DelimitedFlaw.Unclosed : DelimitedFlaw.AfterQuote);

        _hasEscapes |= escaped;
        Add(start, escaped ? ~(close - start) : close - start);
        return end;
    }

    private int Fail(DelimitedFlaw flaw)
    {
        Flaw = flaw;
        return 0;
    }

    private static int LinesIn(ReadOnlySpan<char> text)
    {
        int lines = 0;
        for (int at = text.IndexOfAny('\r', '\n'); at >= 0; at = text.IndexOfAny('\r', '\n'))
        {
            lines++;
            at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
            text = text[at..];
        }

        return lines;
    }

    private void Add(int start, int length)
    {
        if (Count == _starts.Length)
        {
            Array.Resize(ref _starts, Count * 2);
            Array.Resize(ref _lengths, Count * 2);
        }

        (_starts[Count], _lengths[Count]) = (start, length);
        Count++;
    }

    // Length ~n marks a cell of n characters with doubled quotes; it shrinks in place when first asked for.
    private void Unescape(char[] buffer, int column)
    {
        Span<char> cell = buffer.AsSpan(_starts[column], ~_lengths[column]);
        char quote = buffer[_starts[column] - 1];
        int to = 0;
        for (int from = 0; from < cell.Length; from++)
        {
            cell[to++] = cell[from];
            if (cell[from] == quote && from + 1 < cell.Length && cell[from + 1] == quote)
                from++;
        }

        _lengths[column] = to;
    }
}
