using Linkage.Peers.Data;

namespace Linkage.Peers.Kernels;

/// <summary>Invented names made from syllables. Every fourth is the name before it with a slip, so that some pairs are near and most are not.</summary>
internal static class NameTexts
{
    private static readonly string[] Latin = ["an", "ba", "chai", "dee", "el", "fo", "gu", "hil", "in", "jon", "kra", "lin", "mo", "nok", "or", "pha", "qui", "rat", "som", "thu", "us", "vor", "wan", "yen"];
    private static readonly string[] Thai = ["สม", "ชาย", "ใจ", "ดี", "วัน", "ผา", "กระ", "สิริ", "พร", "ทอง", "จอ", "มิน", "งู", "เย็น", "รัตน์", "นก", "ศรี", "บุญ", "แก้ว", "คำ", "ลา", "ปู", "ฟ้า", "หม"];

    /// <summary>Single names of 7 letters on average, 16 at the most.</summary>
    public static string[] Short(int count) => Create(Latin, count, words: 1, mostLetters: 16);

    /// <summary>First name and surname: 15 letters on average.</summary>
    public static string[] Full(int count) => Create(Latin, count, words: 2, mostLetters: 32);

    /// <summary>Eight names in a row: 60 letters on average, 64 at the most.</summary>
    public static string[] Long(int count) => Create(Latin, count, words: 8, mostLetters: 64);

    /// <summary>Single names in Thai, as long as the short Latin ones.</summary>
    public static string[] ThaiShort(int count) => Create(Thai, count, words: 1, mostLetters: 16);

    private static string[] Create(string[] syllables, int count, int words, int mostLetters)
    {
        Draws draws = new(4242);
        string[] texts = new string[count];
        for (int i = 0; i < count; i++)
        {
            string text = i % 4 == 3 ? Slips.InText(draws, texts[i - 1]) : string.Join(' ', Enumerable.Range(0, words).Select(_ => Word(draws, syllables)));
            texts[i] = text.Length > mostLetters ? text[..mostLetters] : text;
        }

        return texts;
    }

    // One to four syllables of 2.8 letters.
    private static string Word(Draws draws, string[] syllables) =>
        string.Concat(Enumerable.Range(0, 1 + draws.Below(4)).Select(_ => syllables[draws.Below(syllables.Length)]));
}
