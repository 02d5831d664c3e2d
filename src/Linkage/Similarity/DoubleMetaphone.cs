namespace Linkage.Similarity;

/// <summary>Double Metaphone: keys of how a name sounds, with a second one where spelling leaves two pronunciations open.</summary>
/// <remarks>
/// <para>Source: Philips, "The double metaphone search algorithm" (C/C++ Users Journal 18, 2000). Keys are not cut at four letters as in the paper, unless you ask.
/// A zero stands for "th". Reads the letters A to Z in either case, Ç and Ñ; other units only separate, so fold names to plain Latin first.</para>
/// <para>Libraries differ at a final J: the key gets no trailing space here. Time O(n). Safe to call from many threads.</para>
/// </remarks>
public static partial class DoubleMetaphone
{
    /// <summary>Gives both keys of a name in full length.</summary>
    /// <param name="text">A name in Latin letters.</param>
    /// <returns>The keys; both empty where nothing in the text has a sound.</returns>
    public static DoubleMetaphoneKeys Encode(ReadOnlySpan<char> text) => Encode(text, int.MaxValue);

    /// <summary>Gives both keys of a name, cut to a length.</summary>
    /// <param name="text">A name in Latin letters.</param>
    /// <param name="maxLength">The most letters of a key; 4 in the paper.</param>
    /// <returns>The keys; both empty where nothing in the text has a sound.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxLength"/> is less than 1.</exception>
    public static DoubleMetaphoneKeys Encode(ReadOnlySpan<char> text, int maxLength)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxLength, 1);

        // No rule writes more than two letters for one that it reads.
        using Scratch<char> letters = new(stackalloc char[128], text.Length + DoubleMetaphoneReader.Padding);
        using Scratch<char> primary = new(stackalloc char[128], 2 * text.Length + 2);
        using Scratch<char> secondary = new(stackalloc char[128], 2 * text.Length + 2);
        DoubleMetaphoneReader reader = new(text, letters.Span, primary.Span, secondary.Span);
        reader.Read();
        string first = Cut(reader.Primary, maxLength);
        ReadOnlySpan<char> second = reader.Secondary[..Math.Min(maxLength, reader.Secondary.Length)];
        return new DoubleMetaphoneKeys(first, second.SequenceEqual(first) ? first : second.ToString());
    }

    private static string Cut(ReadOnlySpan<char> key, int maxLength) => key[..Math.Min(maxLength, key.Length)].ToString();
}
