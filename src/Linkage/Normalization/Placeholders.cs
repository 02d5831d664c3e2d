using System.Collections.Frozen;

namespace Linkage.Normalization;

/// <summary>The texts that agencies write when they know nothing: never evidence, neither for nor against.</summary>
/// <remarks>Source: domain facts 2.1. Compared without case, spaces and punctuation; safe to share between threads.</remarks>
internal static class Placeholders
{
    private static readonly FrozenSet<string> Known = new[]
    {
        "ไม่ทราบ", "ไม่ทราบชื่อ", "ไม่ทราบชื่อสกุล", "ไม่ปรากฏ", "ไม่ปรากฎ", "ไม่มี", "ไม่มีข้อมูล", "ไม่ระบุ", "ไม่แน่ชัด", "ไม่มีนามสกุล", "ไม่มีชื่อสกุล", "ไม่ทราบนามสกุล",
        "ชายไทยไม่ทราบชื่อ", "หญิงไทยไม่ทราบชื่อ", "ชายไม่ทราบชื่อ", "หญิงไม่ทราบชื่อ", "ทดสอบ", "na", "nan", "nil", "none", "null", "unknown", "unk", "unknow", "notknown",
        "notavailable", "notapplicable", "nodata", "notset", "notprovided", "fnu", "lnu", "nosurname", "noname", "nmn", "xxx", "xx", "xxxx", "test", "tba", "tbd",
        "不详", "不詳", "无", "無", "未知", "မသိ", "မရှိ", "មិនស្គាល់", "គ្មាន", "ບໍ່ຮູ້", "khôngrõ", "khôngcó", "tidakdiketahui", "tiada",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a raw text says nothing.</summary>
    public static bool Contains(ReadOnlySpan<char> raw)
    {
        if (raw.Length > 32)
            return false;
        Span<char> key = stackalloc char[32];
        int length = 0;
        foreach (char c in raw)
        {
            if (IdentifierText.IsWordCharacter(c))
                key[length++] = char.ToLowerInvariant(c);
        }
        return length == 0 || Lookup.Contains(key[..length]);
    }

    /// <summary>The form in which texts are compared with the list.</summary>
    public static string KeyOf(string raw) => string.Create(raw.Count(IdentifierText.IsWordCharacter), raw, static (target, source) =>
    {
        int n = 0;
        foreach (char c in source)
        {
            if (IdentifierText.IsWordCharacter(c))
                target[n++] = char.ToLowerInvariant(c);
        }
    });
}
