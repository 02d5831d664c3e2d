namespace Linkage.Models;

/// <summary>A piece of SQL: a word, a name, a text, a number or a sign.</summary>
/// <param name="Type">What it is.</param>
/// <param name="Text">Without quotes; "" at the end.</param>
/// <param name="Start">Where it begins, counted from 0.</param>
internal readonly record struct SqlToken(SqlTokenType Type, string Text, int Start)
{
    /// <summary>Whether it is a key word, in whatever case.</summary>
    public bool IsWord(string word) => Type == SqlTokenType.Word && Text.Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsSymbol(string symbol) => Type == SqlTokenType.Symbol && Text == symbol;
}
