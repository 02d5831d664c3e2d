namespace Linkage.Synthetic;

/// <summary>Slips of the hand and of the ear: what a clerk makes of a name or a number.</summary>
internal static class Spelling
{
    private static readonly string[] ThaiSounds = ["ศษสซ", "ทธถฐฑฒ", "พภผ", "นณ", "ยญ", "ลฬร", "ดฎต", "ชฌฉจ", "คฆขก", "หฮ", "ิี", "ึื", "ุู", "่้"];
    private static readonly string[] LatinSounds = ["aeu", "ou", "iey", "kgc", "td", "pb", "vw", "rl", "nm", "sz", "jc", "fp"];
    private static readonly string[] Lookalikes = ["0OQD", "1IL7", "2Z", "38B", "4A", "5S6", "6G8", "8B0", "9G", "VUY", "MN"];

    /// <summary>Misspells a text in one place.</summary>
    public static string Slip(ref SplitMix random, string text)
    {
        if (text.Length < 3)
            return text + text[^1];
        for (int attempt = 0; attempt < 12; attempt++)
        {
            string slipped = SlipAt(ref random, text, random.Between(1, text.Length - 1));
            if (slipped != text)
                return slipped;
        }

        return text[..^1];
    }

    /// <summary>Misreads one character of a number, or swaps two neighbours.</summary>
    public static string Misread(ref SplitMix random, string number)
    {
        for (int attempt = 0; attempt < 12; attempt++)
        {
            int at = random.Between(1, number.Length - 1);
            char[] characters = number.ToCharArray();
            if (random.Percent(40))
                (characters[at], characters[at - 1]) = (characters[at - 1], characters[at]);
            else
                characters[at] = char.IsAsciiDigit(characters[at]) && random.Percent(70) ? (char)('0' + random.Below(10)) : Other(ref random, Lookalikes, characters[at]);
            string misread = new(characters);
            if (misread != number && char.IsAsciiLetter(misread[0]) == char.IsAsciiLetter(number[0]))
                return misread;
        }

        return number[..^1] + (number[^1] == '0' ? '8' : '0');
    }

    private static string SlipAt(ref SplitMix random, string text, int at)
    {
        char letter = text[at];
        if (letter is ' ' or '-' || char.IsSurrogate(letter))
            return text;
        bool latin = char.IsAscii(letter);
        int draw = random.Below(100);
        if (draw < 50)
        {
            char other = Other(ref random, latin ? LatinSounds : ThaiSounds, char.ToLowerInvariant(letter));
            if (other != char.ToLowerInvariant(letter))
                return text[..at] + (char.IsUpper(letter) ? char.ToUpperInvariant(other) : other) + text[(at + 1)..];
        }

        if (draw < 75)
            return text.Remove(at, 1);
        if (draw < 88 && char.IsLetter(letter))
            return text.Insert(at, letter.ToString());
        return at > 1 && char.IsLetter(text[at - 1]) && char.IsLetter(letter)
            ? text[..(at - 1)] + letter + text[at - 1] + text[(at + 1)..]
            : text;
    }

    private static char Other(ref SplitMix random, string[] classes, char letter)
    {
        foreach (string group in classes)
        {
            if (group.Contains(letter, StringComparison.Ordinal))
                return group[random.Below(group.Length)];
        }

        return letter;
    }
}
