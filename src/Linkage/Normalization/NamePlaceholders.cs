using System.Collections.Frozen;
using System.Text;

namespace Linkage.Normalization;

/// <summary>Texts in name fields that say "there is no name here".</summary>
internal static class NamePlaceholders
{
    // Compared without spaces and punctuation, in lower case.
    private static readonly FrozenSet<string> Whole = new[]
    {
        "ไม่ทราบ", "ไม่ทราบชื่อ", "ไม่ทราบชื่อสกุล", "ไม่ทราบชื่อนามสกุล", "ไม่ทราบนามสกุล", "ไม่ปรากฏ", "ไม่ปรากฏชื่อ", "ไม่ระบุ", "ไม่ระบุชื่อ", "ไม่มี", "ไม่มีชื่อ", "ไม่มีนามสกุล", "ไม่มีชื่อสกุล", "ไม่มีข้อมูล",
        "ชายไทยไม่ทราบชื่อ", "หญิงไทยไม่ทราบชื่อ", "ชายไม่ทราบชื่อ", "หญิงไม่ทราบชื่อ", "ทดสอบ", "ชื่อ", "สกุล", "นามสกุล", "ชื่อสกุล", "ชื่อนามสกุล",
        "na", "nil", "null", "none", "unknown", "unk", "fnu", "lnu", "fnulnu", "nosurname", "nolastname", "nofamilyname", "noname", "nogivenname", "nofirstname", "nmn", "xxx", "xx", "xxxx", "test", "testtest", "notknown", "notavailable", "notapplicable", "notstated", "anonymous", "unidentified", "unnamed", "tba", "tbd", "undefined", "nan",
        "不详", "不詳", "无", "無", "无名", "未知", "不明", "မသိ", "မသိပါ", "មិនស្គាល់", "មិនដឹង", "ບໍ່ຮູ້", "khongro", "khongten",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Words = new[]
    {
        "fnu", "lnu", "unknown", "unk", "nmn", "nil", "ไม่ทราบ", "ไม่ทราบชื่อ", "ไม่ทราบนามสกุล", "ไม่ปรากฏ", "ไม่ระบุ", "ไม่มีนามสกุล", "ไม่มีชื่อสกุล", "ไม่มีสกุล", "xxx", "xxxx",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a cleaned text as a whole is a placeholder. A text without any letter and digit is one.</summary>
    public static bool IsWhole(string text)
    {
        string key = Key(text);
        return key.Length == 0 || Whole.Contains(key) || IsOneLetterRepeated(key);
    }

    /// <summary>Whether the text of one part (a column of its own) is a placeholder. Na and Nan are names there, N/A is none.</summary>
    public static bool IsPart(string text) => IsWhole(text) && !(Key(text) is "na" or "nan" && text.AsSpan().IndexOfAny('/', '.') < 0);

    /// <summary>Whether one word stands for a missing part (FNU, LNU, ไม่มีนามสกุล).</summary>
    public static bool IsWord(string word) => Words.Contains(Key(word));

    private static string Key(string text)
    {
        StringBuilder key = new(text.Length);
        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(c) && !char.IsPunctuation(c) && !char.IsSymbol(c))
                key.Append(char.ToLowerInvariant(c));
        }

        return key.ToString();
    }

    private static bool IsOneLetterRepeated(string key)
    {
        if (key.Length < 3)
            return false;
        foreach (char c in key)
        {
            if (c != key[0])
                return false;
        }

        return char.IsAscii(key[0]);
    }
}
