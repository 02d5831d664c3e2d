using System.Buffers;
using System.Globalization;

namespace Linkage.Similarity;

/// <summary>Compares two texts by what a reader takes for one character, a text element, where the measures alone count UTF-16 code units.</summary>
/// <remarks>
/// <para>A text element is an extended grapheme cluster (Unicode Standard Annex 29): a Thai consonant with its vowel sign and tone mark, a letter with its combining
/// accents, an emoji. With it "กี่" to "กู" is one edit instead of two, and a letter outside the basic plane counts once. Vowels before a consonant (เ) stay elements of
/// their own. Elements are equal when their code units are, so normalize first where accents may be composed or not.</para>
/// <para>Both texts are rewritten with one unit an element: an element of one code unit stands for itself, another is given a unit that occurs in neither text; then the
/// measure is asked. Sorting by unit (<see cref="TokenSort"/>) can therefore order such tokens in another way than their spelling would.</para>
/// <para>Time O(|a| + |b| + k²) with k different elements of several units, beside the measure. Allocates nothing if the delegate is kept. Safe to call from many threads
/// if the measure is.</para>
/// </remarks>
public static class TextElements
{
    private const int StackLimit = 128;

    // Below it every unit is an element of its own, but for CR LF.
    private const char FirstCombining = '\u0300';

    // A format character, which no mark joins.
    private const char SoftHyphen = '\u00AD';

    private static readonly SearchValues<char> Simple = SearchValues.Create([.. Enumerable.Range(0, FirstCombining).Select(unit => (char)unit).Where(unit => unit != '\r')]);

    /// <summary>Counts the text elements of a text.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>From 0 to the number of its code units.</returns>
    public static int Count(ReadOnlySpan<char> text)
    {
        int count = 0;
        for (; !text.IsEmpty; text = text[NextLength(text)..])
            count++;
        return count;
    }

    /// <summary>Gives a distance of two texts in text elements.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    /// <param name="measure">The distance, such as <c>Levenshtein.Distance</c>.</param>
    /// <returns>What the measure gives when each text element is one unit.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="measure"/> is null.</exception>
    public static int Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right, TextDistance measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        if (IsSimple(left) && IsSimple(right))
            return measure(left, right);
        using Scratch<char> units = new(stackalloc char[2 * StackLimit], left.Length + right.Length);
        (int leftCount, int rightCount) = Rewrite(left, right, units.Span);
        return measure(units.Span[..leftCount], units.Span.Slice(leftCount, rightCount));
    }

    /// <summary>Gives a similarity of two texts in text elements.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    /// <param name="measure">The similarity, such as <c>JaroWinkler.Similarity</c>.</param>
    /// <returns>What the measure gives when each text element is one unit.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="measure"/> is null.</exception>
    public static double Similarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right, TextSimilarity measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        if (IsSimple(left) && IsSimple(right))
            return measure(left, right);
        using Scratch<char> units = new(stackalloc char[2 * StackLimit], left.Length + right.Length);
        (int leftCount, int rightCount) = Rewrite(left, right, units.Span);
        return measure(units.Span[..leftCount], units.Span.Slice(leftCount, rightCount));
    }

    /// <summary>The number of units of the first text element of a text that is not empty.</summary>
    internal static int NextLength(ReadOnlySpan<char> text)
    {
        int length = 1;
        if (IsBase(text[0]) && !char.IsControl(text[0]) && text[0] != SoftHyphen)
        {
            while (length < text.Length && IsThaiMark(text[length]))
                length++;
        }

        // Letters of Latin and Thai begin an element after anything of the two but CR; whatever else stands here, the tables decide.
        bool known = IsBase(text[0]) && text[0] != '\r' && (length == text.Length || IsBase(text[length]));
        return known ? length : StringInfo.GetNextTextElementLength(text);
    }

    private static bool IsBase(char unit) => unit < FirstCombining || (unit is >= '\u0E00' and <= '\u0E7F' && !IsThaiMark(unit));

    // Vowel signs above and below, SARA AM, tone marks.
    private static bool IsThaiMark(char unit) => unit is '\u0E31' or (>= '\u0E33' and <= '\u0E3A') or (>= '\u0E47' and <= '\u0E4E');

    private static bool IsSimple(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Simple);

    private static (int Left, int Right) Rewrite(ReadOnlySpan<char> left, ReadOnlySpan<char> right, Span<char> units)
    {
        using Scratch<Symbol> buffer = new(stackalloc Symbol[StackLimit], (left.Length + right.Length) / 2);
        SymbolTable symbols = new(left, right, buffer.Span);
        int leftCount = symbols.RewriteLeft(units);
        return (leftCount, symbols.RewriteRight(units[leftCount..]));
    }
}
