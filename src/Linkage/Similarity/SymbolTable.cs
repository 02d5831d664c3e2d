namespace Linkage.Similarity;

/// <summary>Rewrites two texts with one unit for each text element; equal elements get equal units. See <see cref="TextElements"/>.</summary>
internal ref struct SymbolTable
{
    // Surrogates and private use: what texts hardly contain. The search goes on from there through all units.
    private const char FirstUnit = '\uD800';

    private readonly ReadOnlySpan<char> _left;
    private readonly ReadOnlySpan<char> _right;
    private readonly Span<Symbol> _symbols;
    private int _count;
    private char _next = FirstUnit;

    /// <param name="symbols">Room for as many symbols as both texts have elements of several units.</param>
    public SymbolTable(ReadOnlySpan<char> left, ReadOnlySpan<char> right, Span<Symbol> symbols)
    {
        _left = left;
        _right = right;
        _symbols = symbols;
    }

    /// <summary>Writes the left text's units and returns their number.</summary>
    public int RewriteLeft(Span<char> units) => Rewrite(_left, 0, units);

    /// <summary>Writes the right text's units and returns their number.</summary>
    public int RewriteRight(Span<char> units) => Rewrite(_right, _left.Length, units);

    private int Rewrite(ReadOnlySpan<char> text, int offset, Span<char> units)
    {
        int count = 0;
        int length;
        for (int start = 0; start < text.Length; start += length)
        {
            length = TextElements.NextLength(text[start..]);
            units[count++] = length == 1 ? text[start] : UnitOf(text.Slice(start, length), offset + start);
        }

        return count;
    }

    private char UnitOf(ReadOnlySpan<char> element, int start)
    {
        foreach (Symbol symbol in _symbols[.._count])
        {
            if (ElementOf(symbol).SequenceEqual(element))
                return symbol.Unit;
        }

        char unit = NewUnit();
        _symbols[_count++] = new Symbol(start, element.Length, unit);
        return unit;
    }

    private readonly ReadOnlySpan<char> ElementOf(Symbol symbol) => symbol.Start < _left.Length
        ? _left.Slice(symbol.Start, symbol.Length)
        : _right.Slice(symbol.Start - _left.Length, symbol.Length);

    private char NewUnit()
    {
        for (int tried = 0; tried <= char.MaxValue; tried++)
        {
            char unit = _next;
            _next = (char)((_next + 1) & char.MaxValue);
            if (!TokenList.IsSpace(unit) && !_left.Contains(unit) && !_right.Contains(unit))
                return unit;
        }

        throw new ArgumentException($"The texts have more different text elements than there are UTF-16 code units to stand for them ({char.MaxValue + 1}).");
    }
}
