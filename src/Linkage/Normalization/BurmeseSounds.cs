using System.Collections.Frozen;

namespace Linkage.Normalization;

/// <summary>Sound classes of Burmese syllables in free Latin spelling: Khaing = Khine, Htun = Tun, Thida = Thi Dar.</summary>
internal static class BurmeseSounds
{
    // Longest first; the class is what the spellings share.
    private static readonly (string Letters, string Class)[] Onsets =
    [
        ("hmy", "my"), ("hny", "ny"), ("hly", "ly"), ("chy", "ch"), ("khy", "ch"), ("phy", "py"), ("hpy", "py"), ("shw", "shw"), ("htw", "tw"), ("thw", "thw"), ("khw", "kw"), ("kyw", "kyw"), ("hsw", "sw"), ("hlw", "lw"), ("hnw", "nw"), ("hmw", "mw"), ("chw", "chw"), ("phw", "pw"), ("nyw", "nyw"), ("myw", "myw"),
        ("ah", ""), ("dh", "d"), ("bh", "b"), ("jy", "ky"), ("ry", "y"), ("yy", "y"), ("rr", "y"), ("nh", "n"), ("ht", "t"), ("th", "th"), ("hs", "s"), ("ss", "s"), ("hp", "p"), ("ph", "p"), ("kh", "k"), ("hk", "k"), ("ky", "ky"), ("gy", "ky"), ("ch", "ch"), ("sh", "sh"), ("hl", "l"), ("lh", "l"), ("hm", "m"), ("mh", "m"), ("hn", "n"), ("ny", "ny"), ("gn", "ny"), ("py", "py"), ("by", "py"), ("my", "my"), ("ly", "ly"),
        ("tw", "tw"), ("sw", "sw"), ("kw", "kw"), ("lw", "lw"), ("nw", "nw"), ("mw", "mw"), ("pw", "pw"), ("zw", "zw"), ("ng", "ng"),
        ("k", "k"), ("g", "g"), ("s", "s"), ("z", "z"), ("j", "ky"), ("t", "t"), ("d", "d"), ("n", "n"), ("p", "p"), ("f", "p"), ("b", "b"), ("m", "m"), ("y", "y"), ("r", "y"), ("l", "l"), ("w", "w"), ("v", "w"), ("h", "h"), ("c", "ch"),
        ("", ""),
    ];

    private static readonly (string Letters, string Class)[] Rhymes =
    [
        ("eaint", "ein"), ("eint", "ein"), ("aing", "ain"), ("aint", "ain"), ("aine", "ain"), ("aung", "aun"), ("aungt", "aun"), ("oung", "aun"), ("awng", "aun"), ("ount", "on"), ("aunt", "aun"), ("auk", "auk"), ("auck", "auk"), ("awk", "auk"), ("ouk", "auk"),
        ("aik", "ait"), ("ike", "ait"), ("ait", "ait"), ("eik", "eit"), ("eight", "eit"), ("ate", "eit"), ("ain", "ein"), ("ane", "ein"), ("ein", "ein"), ("eine", "ein"), ("ine", "ain"),
        ("inn", "in"), ("int", "in"), ("ynn", "in"), ("yn", "in"), ("in", "in"), ("ing", "in"), ("itt", "it"), ("it", "it"), ("ett", "et"), ("et", "et"), ("ek", "et"), ("att", "at"), ("at", "at"), ("ak", "et"),
        ("ann", "an"), ("ant", "an"), ("unn", "an"), ("unt", "an"), ("oon", "un"), ("un", "un"), ("an", "an"), ("am", "an"), ("ang", "an"), ("ut", "ut"), ("utt", "ut"), ("oot", "ut"), ("oke", "ok"), ("ok", "ok"), ("ote", "ok"), ("out", "ok"), ("one", "on"), ("on", "on"), ("own", "on"), ("oun", "on"), ("ohn", "on"),
        ("awr", "aw"), ("oht", "o"), ("ot", "o"), ("eoe", "o"), ("eoh", "o"), ("oae", "o"), ("al", "e"), ("all", "e"), ("ell", "e"), ("eih", "i"), ("eie", "i"), ("um", "an"), ("umm", "an"), ("ong", "on"), ("aw", "aw"), ("or", "aw"), ("au", "aw"), ("awt", "aw"), ("oe", "o"), ("oh", "o"), ("ow", "o"), ("o", "o"), ("oo", "u"), ("ou", "u"), ("ue", "u"), ("uu", "u"), ("u", "u"),
        ("ay", "e"), ("aye", "e"), ("ae", "e"), ("ei", "e"), ("ai", "e"), ("air", "e"), ("el", "e"), ("ye", "e"), ("e", "e"), ("ey", "e"), ("ee", "i"), ("ie", "i"), ("i", "i"), ("y", "i"), ("ar", "a"), ("ah", "a"), ("aa", "a"), ("a", "a"),
    ];

    // Classes that clerks hear for one another.
    private static readonly FrozenSet<string> NearOnsets = "ky ch|k ky|t d|t th|p b|s z|s th|m my|n ny|py p|ch sh|y ly|y ny|z ky|l ly|s ch".Split('|').ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> NearRhymes = "ain ein|an un|un on|e i|o aw|et at|et it|aun on|it eit|ait eit|u o|an on|in ein|e et|a at|i it|aun an|ut un|ok auk|in it|ain an".Split('|').ToFrozenSet(StringComparer.Ordinal);

    private const int LongestOnset = 3;
    private const int LongestRhyme = 5;
    private const int MaxSyllables = 4;

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> OnsetClasses = Index(Onsets);
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> RhymeClasses = Index(Rhymes);

    /// <summary>The word's sound classes if it reads as one to four Burmese syllables, else null. Time is a small constant.</summary>
    public static string? Read(ReadOnlySpan<char> word) => word.Length is 0 or > 16 ? null : Read(word, 0);

    /// <summary>Whether two readings of one syllable each differ by one sound only, and that one is easily misheard.</summary>
    public static bool IsNear(string a, string b)
    {
        if (a.Contains(' ', StringComparison.Ordinal) || b.Contains(' ', StringComparison.Ordinal))
            return false;
        int left = a.IndexOf('-', StringComparison.Ordinal);
        int right = b.IndexOf('-', StringComparison.Ordinal);
        bool sameOnset = a.AsSpan(0, left).SequenceEqual(b.AsSpan(0, right));
        bool sameRhyme = a.AsSpan(left).SequenceEqual(b.AsSpan(right));
        return sameOnset ? IsNear(NearRhymes, a.AsSpan(left + 1), b.AsSpan(right + 1)) : sameRhyme && left > 0 && right > 0 && IsNear(NearOnsets, a.AsSpan(0, left), b.AsSpan(0, right));
    }

    private static bool IsNear(FrozenSet<string> pairs, ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        Span<char> pair = stackalloc char[16];
        FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup = pairs.GetAlternateLookup<ReadOnlySpan<char>>();
        return lookup.Contains(Join(pair, a, b)) || lookup.Contains(Join(pair, b, a));
    }

    private static ReadOnlySpan<char> Join(Span<char> room, ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        a.CopyTo(room);
        room[a.Length] = ' ';
        b.CopyTo(room[(a.Length + 1)..]);
        return room[..(a.Length + b.Length + 1)];
    }

    // The longest onset and rhyme win, if the rest reads too.
    private static string? Read(ReadOnlySpan<char> rest, int syllables)
    {
        if (rest.Length == 0)
            return "";
        if (syllables == MaxSyllables)
            return null;
        for (int onset = Math.Min(LongestOnset, rest.Length - 1); onset >= 0; onset--)
        {
            if (!OnsetClasses.TryGetValue(rest[..onset], out string? first))
                continue;
            ReadOnlySpan<char> tail = rest[onset..];
            for (int rhyme = Math.Min(LongestRhyme, tail.Length); rhyme > 0; rhyme--)
            {
                if (RhymeClasses.TryGetValue(tail[..rhyme], out string? second) && Read(tail[rhyme..], syllables + 1) is { } more)
                    return string.Concat(first, "-", second, more.Length == 0 ? "" : " ") + more;
            }
        }

        return null;
    }

    private static FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Index((string Letters, string Class)[] entries)
    {
        Dictionary<string, string> classes = new(StringComparer.Ordinal);
        foreach ((string letters, string name) in entries)
            classes.TryAdd(letters, name);
        return classes.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
