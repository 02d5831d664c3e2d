using System.Collections.Immutable;
using System.Globalization;

namespace Linkage.Models;

/// <summary>Reads the part of DuckDB's SQL that Splink writes for conditions, by recursive descent.</summary>
internal sealed class SqlParser
{
    // Splink's own conditions nest about ten deep; the limit keeps a file from overflowing the stack.
    private const int MaxDepth = 60;
    private static readonly string[] s_comparisons = ["=", "<>", "!=", "<=", ">=", "<", ">"];
    private readonly List<SqlToken> _tokens;
    private int _at;
    private int _depth;

    private SqlParser(List<SqlToken> tokens) => _tokens = tokens;

    private SqlToken Current => _tokens[_at];

    /// <summary>Reads an expression.</summary>
    /// <exception cref="FormatException">The text is no expression of the kind; the message says where.</exception>
    public static SqlNode Parse(string sql)
    {
        SqlParser parser = new(SqlTokenizer.Cut(sql));
        SqlNode node = parser.ReadOr();
        return parser.Current.Type == SqlTokenType.End ? node : throw parser.Wrong("the end");
    }

    private SqlNode ReadOr()
    {
        if (++_depth > MaxDepth)
            throw new FormatException($"it nests deeper than {MaxDepth}");
        SqlNode node = ReadAnd();
        while (TryTakeWord("or"))
            node = SqlNode.Operation("or", node, ReadAnd());
        _depth--;
        return node;
    }

    private SqlNode ReadAnd()
    {
        SqlNode node = ReadNot();
        while (TryTakeWord("and"))
            node = SqlNode.Operation("and", node, ReadNot());
        return node;
    }

    private SqlNode ReadNot()
    {
        if (!TryTakeWord("not"))
            return ReadComparison();
        if (++_depth > MaxDepth)
            throw new FormatException($"it nests deeper than {MaxDepth}");
        SqlNode node = SqlNode.Operation("not", ReadNot());
        _depth--;
        return node;
    }

    private SqlNode ReadComparison()
    {
        SqlNode left = ReadSum();
        if (TryTakeWord("is"))
        {
            bool isNot = TryTakeWord("not");
            TakeWord("null");
            return SqlNode.Operation(isNot ? "is not null" : "is null", left);
        }

        if (TryTakeWord("like"))
            return SqlNode.Operation("like", left, ReadSum());
        string? sign = Array.Find(s_comparisons, Current.IsSymbol);
        if (sign is null)
            return left;
        _at++;
        return SqlNode.Operation(sign == "!=" ? "<>" : sign, left, ReadSum());
    }

    private SqlNode ReadSum()
    {
        SqlNode node = ReadProduct();
        while (Current.IsSymbol("+") || Current.IsSymbol("-"))
            node = SqlNode.Operation(_tokens[_at++].Text, node, ReadProduct());
        return node;
    }

    private SqlNode ReadProduct()
    {
        SqlNode node = ReadSigned();
        while (Current.IsSymbol("*") || Current.IsSymbol("/"))
            node = SqlNode.Operation(_tokens[_at++].Text, node, ReadSigned());
        return node;
    }

    private SqlNode ReadSigned()
    {
        if (!TryTakeSymbol("-"))
            return ReadElement();
        SqlNode node = ReadElement();
        return node.Type == SqlNodeType.Number ? SqlNode.OfNumber("-" + node.Name) : SqlNode.Operation("-", node);
    }

    private SqlNode ReadElement()
    {
        SqlNode node = ReadPrimary();
        while (Current.IsSymbol("[") || Current.IsSymbol("::"))
        {
            if (TryTakeSymbol("["))
            {
                node = SqlNode.Operation("[i]", node, ReadOr());
                TakeSymbol("]");
                continue;
            }

            _at++;
            node = SqlNode.Operation("cast", node, ReadType());
        }

        return node;
    }

    private SqlNode ReadPrimary()
    {
        SqlToken token = Current;
        switch (token.Type)
        {
            case SqlTokenType.Text:
                _at++;
                return SqlNode.OfText(token.Text);
            case SqlTokenType.Number:
                _at++;
                return double.TryParse(token.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? SqlNode.OfNumber(token.Text) : throw Wrong("a number");
            case SqlTokenType.Name:
                return ReadColumn();
            case SqlTokenType.Word:
                return ReadWord();
        }

        if (TryTakeSymbol("["))
            return SqlNode.Operation("[]", ReadList("]"));
        TakeSymbol("(", "a value");
        SqlNode node = ReadOr();
        TakeSymbol(")");
        return node;
    }

    private SqlNode ReadWord()
    {
        if (TryTakeWord("case"))
            return ReadCase();
        SqlToken next = _tokens[_at + 1];
        if (Current.IsWord("cast") && next.IsSymbol("("))
            return ReadCast();
        if (next.IsSymbol("->"))
        {
            SqlNode variable = SqlNode.Column(Current.Text);
            _at += 2;
            return SqlNode.Operation("->", variable, ReadOr());
        }

        if (!next.IsSymbol("("))
            return ReadColumn();
        string function = Current.Text.ToLowerInvariant();
        _at += 2;
        return SqlNode.Operation(function, ReadList(")"));
    }

    private SqlNode ReadColumn()
    {
        string name = _tokens[_at++].Text;
        if (!TryTakeSymbol("."))
            return SqlNode.Column(name);
        if (Current.Type is not (SqlTokenType.Word or SqlTokenType.Name))
            throw Wrong("a column");
        return SqlNode.Column(_tokens[_at++].Text, name + ".");
    }

    private SqlNode ReadCast()
    {
        _at += 2;
        SqlNode value = ReadOr();
        TakeWord("as");
        SqlNode type = ReadType();
        TakeSymbol(")");
        return SqlNode.Operation("cast", value, type);
    }

    private SqlNode ReadType() => Current.Type == SqlTokenType.Word ? SqlNode.OfText(_tokens[_at++].Text.ToLowerInvariant()) : throw Wrong("a type");

    // Conditions and values in turn, the value of ELSE last.
    private SqlNode ReadCase()
    {
        ImmutableArray<SqlNode>.Builder parts = ImmutableArray.CreateBuilder<SqlNode>();
        while (TryTakeWord("when"))
        {
            parts.Add(ReadOr());
            TakeWord("then");
            parts.Add(ReadOr());
        }

        TakeWord("else");
        parts.Add(ReadOr());
        TakeWord("end");
        return SqlNode.Operation("case", parts.ToImmutable());
    }

    private ImmutableArray<SqlNode> ReadList(string end)
    {
        ImmutableArray<SqlNode>.Builder parts = ImmutableArray.CreateBuilder<SqlNode>();
        if (TryTakeSymbol(end))
            return [];
        do
            parts.Add(ReadOr());
        while (TryTakeSymbol(","));
        TakeSymbol(end);
        return parts.ToImmutable();
    }

    private bool TryTakeWord(string word) => TryTake(Current.IsWord(word));

    private bool TryTakeSymbol(string symbol) => TryTake(Current.IsSymbol(symbol));

    private bool TryTake(bool fits)
    {
        _at += fits ? 1 : 0;
        return fits;
    }

    private void TakeWord(string word)
    {
        if (!TryTakeWord(word))
            throw Wrong(word.ToUpperInvariant());
    }

    private void TakeSymbol(string symbol, string? expected = null)
    {
        if (!TryTakeSymbol(symbol))
            throw Wrong(expected ?? $"'{symbol}'");
    }

    private FormatException Wrong(string expected) =>
        new($"at character {Current.Start + 1} there is {(Current.Type == SqlTokenType.End ? "the end" : $"'{Current.Text}'")} where {expected} was expected");
}
