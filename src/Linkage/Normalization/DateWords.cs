using System.Collections.Frozen;

namespace Linkage.Normalization;

/// <summary>The words that dates are written with: months, eras, and words that say nothing. Keys are lower case, without dots and spaces.</summary>
/// <remarks>Source: domain facts (Thai month names and abbreviations, common misspellings); English and Malay-Indonesian month names.</remarks>
internal static class DateWords
{
    /// <summary>The value of a word that says nothing.</summary>
    public const int Filler = 0;

    /// <summary>The value of a word for "not known" in the place of a number.</summary>
    public const int Unknown = 99;

    private const int EraBase = 100;

    private static readonly string[][] Months =
    [
        ["มกราคม", "มค", "มกรา", "january", "jan", "januari"],
        ["กุมภาพันธ์", "กุมภาพันธุ์", "กพ", "กุมภา", "february", "feb", "februari"],
        ["มีนาคม", "มีค", "มีนา", "march", "mar", "mac", "maret"],
        ["เมษายน", "เมย", "เมษา", "april", "apr"],
        ["พฤษภาคม", "พค", "พฤษภา", "may", "mei"],
        ["มิถุนายน", "มิย", "มิถุนา", "june", "jun", "juni"],
        ["กรกฎาคม", "กรกฏาคม", "กค", "กรกฎา", "กรกฏา", "july", "jul", "julai", "juli"],
        ["สิงหาคม", "สค", "สิงหา", "august", "aug", "ogos", "agustus"],
        ["กันยายน", "กย", "กันยา", "september", "sept", "sep"],
        ["ตุลาคม", "ตค", "ตุลา", "october", "oct", "oktober", "okt"],
        ["พฤศจิกายน", "พฤศจิกายาน", "พย", "พฤศจิกา", "november", "nov"],
        ["ธันวาคม", "ธค", "ธันวา", "december", "dec", "disember", "desember", "dis", "des"],
    ];

    private static readonly (DateEra Era, string[] Words)[] Eras =
    [
        (DateEra.Buddhist, ["พศ", "พุทธศักราช", "be"]),
        (DateEra.Gregorian, ["คศ", "คริสต์ศักราช", "คริสตศักราช", "ad", "ce"]),
        (DateEra.Rattanakosin, ["รศ", "รัตนโกสินทร์ศก"]),
        (DateEra.Hijri, ["ฮศ", "ah"]),
    ];

    private static readonly string[] Fillers =
    [
        "วันที่", "วัน", "ที่", "เดือน", "ปี", "เกิด", "เมื่อ", "จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "พฤหัส", "ศุกร์", "เสาร์", "อาทิตย์",
        "จ", "อ", "พ", "พฤ", "ศ", "ส", "อา", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        "mon", "tue", "wed", "thu", "fri", "sat", "sun", "st", "nd", "rd", "th", "of", "ngày", "tháng", "năm", "年", "月", "日", "号", "號",
    ];

    private static readonly string[] Unknowns = ["xx", "xxxx", "x", "ไม่ทราบ", "unknown"];

    private static readonly FrozenDictionary<string, int> Words = CreateWords();
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly int LongestWord = Words.Keys.Max(word => word.Length);

    /// <summary>Finds the longest known word at the start of a text.</summary>
    /// <param name="text">Lower case, no dots.</param>
    /// <param name="length">The length of the word.</param>
    /// <param name="meaning">1-12 for a month, <see cref="Filler"/>, <see cref="Unknown"/>, or an era (see <see cref="TryEra"/>).</param>
    public static bool TryRead(ReadOnlySpan<char> text, out int length, out int meaning)
    {
        for (length = Math.Min(LongestWord, text.Length); length > 0; length--)
        {
            if (Lookup.TryGetValue(text[..length], out meaning))
                return true;
        }
        meaning = Filler;
        return false;
    }

    /// <summary>The era that a word means, if it means one.</summary>
    public static bool TryEra(int meaning, out DateEra era)
    {
        era = meaning >= EraBase ? (DateEra)(meaning - EraBase) : DateEra.Auto;
        return meaning >= EraBase;
    }

    private static FrozenDictionary<string, int> CreateWords()
    {
        Dictionary<string, int> words = new(StringComparer.Ordinal);
        foreach (string word in Fillers)
            words[word] = Filler;
        foreach (string word in Unknowns)
            words[word] = Unknown;
        foreach ((DateEra era, string[] names) in Eras)
        {
            foreach (string name in names)
                words[name] = EraBase + (int)era;
        }
        for (int month = 0; month < Months.Length; month++)
        {
            foreach (string name in Months[month])
                words[name] = month + 1;
        }
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
