namespace Linkage.Similarity;

/// <summary>Double Metaphone: keys of how a name sounds, with a second one where spelling leaves two pronunciations open.</summary>
/// <remarks>
/// <para>Source: Philips, "The double metaphone search algorithm" (C/C++ Users Journal 18, 2000). Keys are not cut at four letters as in the paper, unless you ask.
/// A zero stands for "th". Reads the letters A to Z in either case, Ç and Ñ; other units only separate, so fold names to plain Latin first.</para>
/// <para>Libraries differ at a final J: the key gets no trailing space here. Time O(n). Safe to call from many threads.</para>
/// </remarks>
public static partial class DoubleMetaphone
{
    private const int StackLimit = 128;

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
        using Scratch<char> letters = new(stackalloc char[StackLimit], LettersLength(text));
        using Scratch<char> primary = new(stackalloc char[StackLimit], KeyLength(text));
        using Scratch<char> secondary = new(stackalloc char[StackLimit], KeyLength(text));
        DoubleMetaphoneReader reader = new(text, letters.Span, primary.Span, secondary.Span);
        reader.Read();
        string first = Cut(reader.Primary, maxLength);
        ReadOnlySpan<char> second = reader.Secondary[..Math.Min(maxLength, reader.Secondary.Length)];
        return new DoubleMetaphoneKeys(first, second.SequenceEqual(first) ? first : second.ToString());
    }

    /// <summary>Tells whether two names may sound alike: one of the keys of one, in full length, is a key of the other. Allocates nothing.</summary>
    /// <param name="left">A name in Latin letters.</param>
    /// <param name="right">Another.</param>
    /// <returns>False also where nothing in a text has a sound.</returns>
    public static bool SoundsAlike(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        using Scratch<char> leftLetters = new(stackalloc char[StackLimit], LettersLength(left));
        using Scratch<char> leftKeys = new(stackalloc char[2 * StackLimit], 2 * KeyLength(left));
        using Scratch<char> rightLetters = new(stackalloc char[StackLimit], LettersLength(right));
        using Scratch<char> rightKeys = new(stackalloc char[2 * StackLimit], 2 * KeyLength(right));
        DoubleMetaphoneReader one = new(left, leftLetters.Span, leftKeys.Span[..KeyLength(left)], leftKeys.Span[KeyLength(left)..]);
        DoubleMetaphoneReader other = new(right, rightLetters.Span, rightKeys.Span[..KeyLength(right)], rightKeys.Span[KeyLength(right)..]);
        one.Read();
        other.Read();
        return Same(one.Primary, other.Primary) || Same(one.Primary, other.Secondary) || Same(one.Secondary, other.Primary) || Same(one.Secondary, other.Secondary);
    }

    private static bool Same(ReadOnlySpan<char> key, ReadOnlySpan<char> other) => !key.IsEmpty && key.SequenceEqual(other);

    private static int LettersLength(ReadOnlySpan<char> text) => text.Length + DoubleMetaphoneReader.Padding;

    // No rule writes more than two letters for one that it reads.
    private static int KeyLength(ReadOnlySpan<char> text) => 2 * text.Length + 2;

    private static string Cut(ReadOnlySpan<char> key, int maxLength) => key[..Math.Min(maxLength, key.Length)].ToString();
}
