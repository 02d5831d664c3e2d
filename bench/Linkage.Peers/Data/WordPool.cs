namespace Linkage.Peers.Data;

/// <summary>Invented words, the first ones drawn most often: word i with a chance in proportion to 1 / (i + shift).</summary>
internal sealed class WordPool
{
    private const string Consonants = "bcdfghjklmnprstvwz";
    private const string Vowels = "aeiou";
    private readonly string[] _words;
    private readonly double[] _sums;

    /// <param name="draws">Where chance comes from.</param>
    /// <param name="count">How many words there are.</param>
    /// <param name="beginnings">How many different first three letters they have.</param>
    /// <param name="shift">How even the chances are: the greater, the less the first words stand out.</param>
    public WordPool(Draws draws, int count, int beginnings, double shift)
    {
        _words = MakeWords(draws, count, beginnings);
        _sums = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++)
            _sums[i] = sum += 1 / (i + shift);
    }

    public string Draw(Draws draws)
    {
        int index = Array.BinarySearch(_sums, draws.Unit() * _sums[^1]);
        return _words[Math.Min(index < 0 ? ~index : index + 1, _words.Length - 1)];
    }

    private static string[] MakeWords(Draws draws, int count, int beginnings)
    {
        List<string> starts = [];
        HashSet<string> seen = [];
        while (starts.Count < beginnings)
        {
            string start = Letters(draws, 3);
            if (seen.Add(start))
                starts.Add(start);
        }

        seen.Clear();
        string[] words = new string[count];
        for (int i = 0; i < count;)
        {
            string word = starts[draws.Below(beginnings)] + Ending(draws);
            if (seen.Add(word))
                words[i++] = word;
        }

        return words;
    }

    private static string Letters(Draws draws, int length) =>
        string.Create(length, draws, static (text, from) =>
        {
            for (int i = 0; i < text.Length; i++)
                text[i] = (char)('a' + from.Below(26));
        });

    private static string Ending(Draws draws)
    {
        string ending = "";
        for (int i = 1 + draws.Below(3); i > 0; i--)
            ending += $"{Vowels[draws.Below(Vowels.Length)]}{Consonants[draws.Below(Consonants.Length)]}";
        return ending;
    }
}
