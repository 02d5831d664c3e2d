using System.Text;

namespace Linkage.Models;

/// <summary>Cuts SQL into its pieces.</summary>
internal static class SqlTokenizer
{
    // Splink's longest condition has some two hundred.
    private const int MaxCount = 5000;
    private static readonly string[] s_symbols = ["<=", ">=", "<>", "!=", "->", "::", "=", "<", ">", "(", ")", "[", "]", ",", "+", "-", "*", "/", "."];

    /// <exception cref="FormatException">A quote is not closed, a character has no place in SQL, or the text is too long.</exception>
    public static List<SqlToken> Cut(string sql)
    {
        List<SqlToken> tokens = [];
        int at = 0;
        while (true)
        {
            while (at < sql.Length && char.IsWhiteSpace(sql[at]))
                at++;
            if (at == sql.Length)
                break;
            if (tokens.Count == MaxCount)
                throw new FormatException($"it has more than {MaxCount} words and signs");
            int start = at;
            tokens.Add(Take(sql, ref at, start));
        }

        tokens.Add(new SqlToken(SqlTokenType.End, "", sql.Length));
        return tokens;
    }

    private static SqlToken Take(string sql, ref int at, int start)
    {
        char first = sql[at];
        if (first == '\'')
            return new(SqlTokenType.Text, TakeQuoted(sql, ref at), start);
        if (first == '"')
            return new(SqlTokenType.Name, TakeQuoted(sql, ref at), start);
        if (char.IsAsciiDigit(first))
            return new(SqlTokenType.Number, TakeNumber(sql, ref at), start);
        if (char.IsLetter(first) || first == '_')
        {
            while (at < sql.Length && (char.IsLetterOrDigit(sql[at]) || sql[at] is '_' or '$'))
                at++;
            return new(SqlTokenType.Word, sql[start..at], start);
        }

        string symbol = Array.Find(s_symbols, own => sql.AsSpan(start).StartsWith(own, StringComparison.Ordinal))
            ?? throw new FormatException($"at character {start + 1} there is '{first}', which has no place in SQL");
        at += symbol.Length;
        return new(SqlTokenType.Symbol, symbol, start);
    }

    // A doubled quote stands for one.
    private static string TakeQuoted(string sql, ref int at)
    {
        int start = at;
        char quote = sql[at++];
        StringBuilder text = new();
        while (at < sql.Length)
        {
            if (sql[at] != quote)
                text.Append(sql[at++]);
            else if (at + 1 < sql.Length && sql[at + 1] == quote)
                (_, at) = (text.Append(quote), at + 2);
            else
            {
                at++;
                return text.ToString();
            }
        }

        throw new FormatException($"the {quote} at character {start + 1} is not closed");
    }

    private static string TakeNumber(string sql, ref int at)
    {
        int start = at;
        while (at < sql.Length && (char.IsAsciiDigit(sql[at]) || sql[at] == '.'))
            at++;
        if (at < sql.Length && sql[at] is 'e' or 'E')
        {
            int sign = at + 1 < sql.Length && sql[at + 1] is '+' or '-' ? 1 : 0;
            if (at + 1 + sign < sql.Length && char.IsAsciiDigit(sql[at + 1 + sign]))
            {
                at += 1 + sign;
                while (at < sql.Length && char.IsAsciiDigit(sql[at]))
                    at++;
            }
        }

        return sql[start..at];
    }
}
