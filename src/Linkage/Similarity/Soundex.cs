namespace Linkage.Similarity;

/// <summary>American Soundex: a letter and three digits that names of similar sound in English share.</summary>
/// <remarks>
/// Letters of one group next to each other count once, also with H or W between them (the rule of the US archives). It reads the letters A to Z in either case and
/// takes any other unit as a vowel; fold names to plain Latin first. For Thai and other scripts it is of no use. Safe to call from many threads.
/// </remarks>
public static partial class Soundex
{
    /// <summary>The length of a code.</summary>
    public const int CodeLength = 4;

    // The group of each letter from A to Z; '0' separates and has no digit.
    private const string Groups = "01230120022455012623010202";

    /// <summary>Gives the Soundex code of a name.</summary>
    /// <param name="text">A name in Latin letters.</param>
    /// <returns>A capital letter and three digits such as R163; empty where the text has no letter from A to Z.</returns>
    public static string Encode(ReadOnlySpan<char> text)
    {
        Span<char> code = stackalloc char[CodeLength];
        return TryEncode(text, code) ? new string(code) : "";
    }

    /// <summary>Writes the Soundex code of a name without allocating.</summary>
    /// <param name="text">A name in Latin letters.</param>
    /// <param name="code">At least <see cref="CodeLength"/> units, the first four of which are written.</param>
    /// <returns>False, with nothing written, where the text has no letter from A to Z.</returns>
    /// <exception cref="ArgumentException"><paramref name="code"/> is shorter than four units.</exception>
    public static bool TryEncode(ReadOnlySpan<char> text, Span<char> code)
    {
        if (code.Length < CodeLength)
            throw new ArgumentException($"A Soundex code needs {CodeLength} units, but the span has {code.Length}.", nameof(code));
        int start = 0;
        while (start < text.Length && !char.IsAsciiLetter(text[start]))
            start++;
        if (start == text.Length)
            return false;

        code[..CodeLength].Fill('0');
        code[0] = char.ToUpperInvariant(text[start]);
        char last = GroupOf(text[start]);
        int length = 1;
        for (int i = start + 1; i < text.Length && length < CodeLength; i++)
        {
            if (text[i] is 'H' or 'W' or 'h' or 'w')
                continue;
            char group = GroupOf(text[i]);
            if (group != '0' && group != last)
                code[length++] = group;
            last = group;
        }

        return true;
    }

    /// <summary>Tells whether two names have the same code.</summary>
    /// <param name="left">A name in Latin letters.</param>
    /// <param name="right">Another.</param>
    /// <returns>False also where either text has no letter from A to Z.</returns>
    public static bool SoundsAlike(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        Span<char> codes = stackalloc char[2 * CodeLength];
        return TryEncode(left, codes[..CodeLength]) && TryEncode(right, codes[CodeLength..]) && codes[..CodeLength].SequenceEqual(codes[CodeLength..]);
    }

    private static char GroupOf(char unit) => char.IsAsciiLetter(unit) ? Groups[(unit & ~0x20) - 'A'] : '0';
}
