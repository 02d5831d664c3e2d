namespace Linkage.Normalization;

/// <summary>Letters and digits that readers and machines take for each other.</summary>
/// <remarks>Source: domain facts 4.1.</remarks>
internal static class Confusables
{
    /// <summary>Letters that look like digits become those; others stay.</summary>
    public static string ToDigits(ReadOnlySpan<char> text) => Map(text, static c => c switch
    {
        'O' or 'Q' or 'D' => '0',
        'I' or 'L' => '1',
        'Z' => '2',
        'A' => '4',
        'S' => '5',
        'G' => '6',
        'B' => '8',
        _ => c,
    });

    /// <summary>Digits that look like letters become those; others stay.</summary>
    public static string ToLetters(ReadOnlySpan<char> text) => Map(text, static c => c switch
    {
        '0' => 'O',
        '1' => 'I',
        '2' => 'Z',
        '4' => 'A',
        '5' => 'S',
        '6' => 'G',
        '8' => 'B',
        _ => c,
    });

    /// <summary>What a character may be instead; itself when nothing looks like it.</summary>
    public static char Twin(char c)
    {
        ReadOnlySpan<char> one = [c];
        return char.IsAsciiDigit(c) ? ToLetters(one)[0] : ToDigits(one)[0];
    }

    private static string Map(ReadOnlySpan<char> text, Func<char, char> map)
    {
        Span<char> mapped = text.Length <= 64 ? stackalloc char[text.Length] : new char[text.Length];
        for (int i = 0; i < text.Length; i++)
            mapped[i] = map(text[i]);
        return new string(mapped);
    }
}
