using System.Collections.Frozen;

namespace Linkage.Normalization;

/// <summary>Sound classes of Burmese syllables in free Latin spelling: Khaing = Khine, Htun = Tun, Thida = Thi Dar.</summary>
internal static class BurmeseSounds
{
    // Longest first; the class is what the spellings share.
    private static readonly (string Letters, string Class)[] Onsets =
    [
        ("hmy", "my"), ("hny", "ny"), ("hly", "ly"), ("chy", "ch"), ("khy", "ch"), ("phy", "py"), ("hpy", "py"), ("shw", "shw"), ("htw", "tw"), ("thw", "thw"), ("khw", "kw"), ("kyw", "kyw"), ("hsw", "sw"), ("hlw", "lw"), ("hnw", "nw"), ("hmw", "mw"), ("chw", "chw"), ("phw", "pw"), ("nyw", "nyw"), ("myw", "myw"),
        ("ht", "t"), ("th", "th"), ("hs", "s"), ("ss", "s"), ("hp", "p"), ("ph", "p"), ("kh", "k"), ("hk", "k"), ("ky", "ky"), ("gy", "ky"), ("ch", "ch"), ("sh", "sh"), ("hl", "l"), ("lh", "l"), ("hm", "m"), ("mh", "m"), ("hn", "n"), ("ny", "ny"), ("gn", "ny"), ("py", "py"), ("by", "py"), ("my", "my"), ("ly", "ly"),
        ("tw", "tw"), ("sw", "sw"), ("kw", "kw"), ("lw", "lw"), ("nw", "nw"), ("mw", "mw"), ("pw", "pw"), ("zw", "zw"), ("ng", "ng"),
        ("k", "k"), ("g", "g"), ("s", "s"), ("z", "z"), ("j", "ky"), ("t", "t"), ("d", "d"), ("n", "n"), ("p", "p"), ("f", "p"), ("b", "b"), ("m", "m"), ("y", "y"), ("r", "y"), ("l", "l"), ("w", "w"), ("v", "w"), ("h", "h"), ("c", "ch"),
        ("", ""),
    ];

    private static readonly (string Letters, string Class)[] Rhymes =
    [
        ("eaint", "ein"), ("eint", "ein"), ("aing", "ain"), ("aint", "ain"), ("aine", "ain"), ("aung", "aun"), ("aungt", "aun"), ("oung", "aun"), ("awng", "aun"), ("ount", "on"), ("aunt", "aun"), ("auk", "auk"), ("auck", "auk"),
        ("aik", "ait"), ("ike", "ait"), ("ait", "ait"), ("eik", "eit"), ("eight", "eit"), ("ate", "eit"), ("ain", "ein"), ("ane", "ein"), ("ein", "ein"), ("eine", "ein"), ("ine", "ain"),
        ("inn", "in"), ("int", "in"), ("ynn", "in"), ("yn", "in"), ("in", "in"), ("ing", "in"), ("itt", "it"), ("it", "it"), ("ett", "et"), ("et", "et"), ("ek", "et"), ("att", "at"), ("at", "at"), ("ak", "et"),
        ("ann", "an"), ("ant", "an"), ("unn", "un"), ("unt", "un"), ("oon", "un"), ("un", "un"), ("an", "an"), ("am", "an"), ("ang", "an"), ("ut", "ut"), ("utt", "ut"), ("oot", "ut"), ("oke", "ok"), ("ok", "ok"), ("ote", "ok"), ("out", "ok"), ("one", "on"), ("on", "on"), ("own", "on"), ("oun", "on"), ("ohn", "on"),
        ("oung", "aun"), ("aw", "aw"), ("or", "aw"), ("au", "aw"), ("awt", "aw"), ("oe", "o"), ("oh", "o"), ("ow", "o"), ("o", "o"), ("oo", "u"), ("ou", "u"), ("ue", "u"), ("uu", "u"), ("u", "u"),
        ("ay", "e"), ("aye", "e"), ("ae", "e"), ("ei", "e"), ("ai", "e"), ("air", "e"), ("el", "e"), ("ye", "e"), ("e", "e"), ("ey", "e"), ("ee", "i"), ("ie", "i"), ("i", "i"), ("y", "i"), ("ar", "a"), ("ah", "a"), ("aa", "a"), ("a", "a"),
    ];

    private const int LongestOnset = 3;
    private const int LongestRhyme = 5;
    private const int MaxSyllables = 4;

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> OnsetClasses = Index(Onsets);
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> RhymeClasses = Index(Rhymes);

    /// <summary>The word's sound classes if it reads as one to four Burmese syllables, else null. Time is a small constant.</summary>
    public static string? Read(ReadOnlySpan<char> word) => word.Length is 0 or > 16 ? null : Read(word, 0);

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
