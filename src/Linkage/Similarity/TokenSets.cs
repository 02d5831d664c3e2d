using System.Runtime.InteropServices;

namespace Linkage.Similarity;

/// <summary>The distinct tokens of every value of a column, by number; numbers ascend as the tokens do by code unit.</summary>
/// <remarks>A distinct token of a value takes 4 bytes, a value 4, a distinct token of the column its string.</remarks>
internal sealed class TokenSets
{
    private readonly string[] _tokens;
    private readonly int[] _starts;
    private readonly List<int> _numbers = [];
    private readonly Dictionary<string, int> _numberOf = [];

    public TokenSets(PreparedStrings values)
    {
        _starts = new int[values.Count + 1];
        List<string> met = [];
        for (int index = 0; index < values.Count; index++)
        {
            LongestText = Math.Max(LongestText, values.LengthOf(index));
            foreach (string token in Distinct(values.TextOf(index)))
            {
                ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numberOf, token, out bool isKnown);
                if (!isKnown)
                {
                    number = met.Count;
                    met.Add(token);
                }

                _numbers.Add(number);
            }

            _starts[index + 1] = _numbers.Count;
        }

        _tokens = [.. met];
        Renumber();
    }

    /// <summary>Gets the length of the longest value.</summary>
    public int LongestText { get; }

    /// <summary>The numbers of a value's tokens, ascending.</summary>
    public ReadOnlySpan<int> Of(int index) => CollectionsMarshal.AsSpan(_numbers)[_starts[index].._starts[index + 1]];

    /// <summary>The token of a number.</summary>
    public string TokenOf(int number) => _tokens[number];

    /// <summary>The number of a token, or -1 where no value has it.</summary>
    public int NumberOf(string token) => _numberOf.GetValueOrDefault(token, -1);

    /// <summary>The distinct tokens of a text, ascending.</summary>
    public static string[] Distinct(ReadOnlySpan<char> text)
    {
        TokenList tokens = new(text, new Token[TokenList.MaxCount(text)]);
        tokens.SortDistinct();
        string[] distinct = new string[tokens.Count];
        for (int i = 0; i < distinct.Length; i++)
            distinct[i] = new string(tokens[i]);
        return distinct;
    }

    private void Renumber()
    {
        int[] order = new int[_tokens.Length];
        for (int i = 0; i < order.Length; i++)
            order[i] = i;
        Array.Sort(_tokens, order, StringComparer.Ordinal);
        int[] numbers = new int[order.Length];
        for (int number = 0; number < order.Length; number++)
        {
            numbers[order[number]] = number;
            _numberOf[_tokens[number]] = number;
        }

        foreach (ref int number in CollectionsMarshal.AsSpan(_numbers))
            number = numbers[number];
    }
}
