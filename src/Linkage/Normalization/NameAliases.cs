using System.Buffers;

namespace Linkage.Normalization;

/// <summary>Cuts a text that holds several names of one person at its alias markers (หรือ, aka, @, 又名, brackets, quotes).</summary>
internal static class NameAliases
{
    private static readonly (string Marker, AliasKind Kind)[] Markers =
    [
        ("นามสกุลเดิม", AliasKind.FormerFamily), ("ชื่อสกุลเดิม", AliasKind.FormerFamily), ("สกุลเดิม", AliasKind.FormerFamily), ("ชื่อเดิม", AliasKind.FormerGiven), ("เดิมชื่อ", AliasKind.FormerGiven), ("เดิม", AliasKind.Former),
        ("ชื่อเล่น", AliasKind.Nickname), ("นามแฝง", AliasKind.Other), ("ฉายา", AliasKind.Nickname), ("หรือ", AliasKind.Other),
        ("a.k.a.", AliasKind.Other), ("a.k.a", AliasKind.Other), ("aka", AliasKind.Other), ("alias", AliasKind.Other), ("née", AliasKind.FormerFamily), ("nee", AliasKind.FormerFamily),
        ("f/k/a", AliasKind.Other), ("fka", AliasKind.Other), ("formerly", AliasKind.Other), ("also known as", AliasKind.Other), ("@", AliasKind.Other),
        ("又名", AliasKind.Other), ("别名", AliasKind.Other), ("別名", AliasKind.Other), ("化名", AliasKind.Other), ("曾用名", AliasKind.Other),
        ("tức", AliasKind.Other), ("bí danh", AliasKind.Nickname), ("ហៅ", AliasKind.Other), ("ຊື່ຫຼິ້ນ", AliasKind.Nickname), ("ຊື່ຫຼິ້ນ", AliasKind.Nickname), ("(ခ)", AliasKind.Other), ("（ခ）", AliasKind.Other),
    ];

    private static readonly SearchValues<char> FirstLetters = SearchValues.Create([.. Markers.SelectMany(marker => new[] { char.ToLowerInvariant(marker.Marker[0]), char.ToUpperInvariant(marker.Marker[0]) }).Distinct()]);

    /// <summary>The names in the text; the first is the main one.</summary>
    public static List<(string Text, AliasKind Kind)> Split(string text)
    {
        List<(string Text, AliasKind Kind)> names = [];
        string main = TakeBracketed(text, names);
        List<(string Text, AliasKind Kind)> parts = CutAtMarkers(main, AliasKind.None);
        if (parts.Count == 0)
            parts.Add(("", AliasKind.None));
        names.InsertRange(0, parts);
        return names;
    }

    // (…), “…”, "…", 「…」 hold another name, or one after a marker
    private static string TakeBracketed(string text, List<(string Text, AliasKind Kind)> names)
    {
        int from = 0;
        while (from < text.Length)
        {
            int open = text.AsSpan(from).IndexOfAny("([（{“\"「");
            if (open < 0)
                break;
            open += from;
            char close = text[open] switch { '(' => ')', '[' => ']', '（' => '）', '{' => '}', '“' => '”', '「' => '」', _ => '"' };
            int end = text.IndexOf(close, open + 1);
            string inner = end < 0 ? text[(open + 1)..] : text[(open + 1)..end];
            if (inner.Trim() == "ခ")
            {
                from = open + 3;
                continue;                                       // a marker itself
            }

            foreach ((string part, AliasKind kind) in CutAtMarkers(inner, AliasKind.Nickname))
                names.Add((part, kind));
            text = string.Concat(text.AsSpan(0, open), " ", end < 0 ? "" : text.AsSpan(end + 1)).Trim();
            from = Math.Min(open, text.Length);
        }

        return text;
    }

    private static List<(string Text, AliasKind Kind)> CutAtMarkers(string text, AliasKind first)
    {
        List<(string Text, AliasKind Kind)> parts = [];
        AliasKind kind = first;
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            int next = text.AsSpan(i).IndexOfAny(FirstLetters);
            if (next < 0)
                break;
            i += next;
            if (MarkerAt(text, i) is not { } marker)
                continue;
            Add(parts, text[start..i], kind);
            kind = marker.Kind;
            i += marker.Marker.Length - 1;
            start = i + 1;
        }

        Add(parts, text[start..], kind);
        return parts;
    }

    private static void Add(List<(string Text, AliasKind Kind)> parts, string text, AliasKind kind)
    {
        text = text.Trim(' ', ',', ';', ':', '.', '=', '/');
        if (text.Length > 0)
            parts.Add((text, kind));
    }

    private static (string Marker, AliasKind Kind)? MarkerAt(string text, int i)
    {
        if (i > 0 && char.IsAsciiLetter(text[i]) && char.IsLetter(text[i - 1]))
            return null;
        foreach ((string marker, AliasKind kind) in Markers)
        {
            if (i + marker.Length > text.Length || !text.AsSpan(i, marker.Length).Equals(marker, StringComparison.OrdinalIgnoreCase))
                continue;
            if (Stands(text, i, marker))
                return (marker, kind);
        }

        return null;
    }

    // Words must stand alone; Thai markers may be glued to what follows, Chinese ones to both sides.
    private static bool Stands(string text, int i, string marker)
    {
        char first = marker[0];
        if (first is '@' or '(' or '（' or >= '\u4E00' and <= '\u9FFF')
            return i > 0 || first is >= '\u4E00' and <= '\u9FFF';
        bool before = i == 0 || !char.IsLetterOrDigit(text[i - 1]) && text[i - 1] is < '\u0E30' or > '\u0E4E';
        int end = i + marker.Length;
        bool after = end == text.Length || text[end] is ' ' or ':' or '.' or ',' or '=';
        bool glued = first is >= '\u0E00' and < '\u0E80' && marker is not ("หรือ" or "เดิม" or "ฉายา") && end < text.Length && !ThaiFolding.IsVowelSign(text[end]);
        return before && (after || glued);
    }
}
