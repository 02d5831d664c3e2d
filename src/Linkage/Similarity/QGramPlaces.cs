namespace Linkage.Similarity;

/// <summary>Where the q-grams of one text stand in another of at most 64 units, one bit a place.</summary>
internal static class QGramPlaces
{
    /// <summary>Bit p of places[i] tells whether the <paramref name="size"/> units of <paramref name="text"/> that end at i also end at p in <paramref name="pattern"/>.</summary>
    public static void Fill(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text, int size, Span<ulong> places)
    {
        switch (pattern.Length)
        {
            case <= 8:
                Fill<UnitPattern8>(pattern, text, size, places);
                break;
            case <= 16:
                Fill<UnitPattern16>(pattern, text, size, places);
                break;
            case <= 32:
                Fill<UnitPattern32>(pattern, text, size, places);
                break;
            default:
                Fill<UnitPattern64>(pattern, text, size, places);
                break;
        }
    }

    // A run of n + 1 units ends where its last unit stands right after a run of the n before.
    private static void Fill<TPattern>(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text, int size, Span<ulong> places)
        where TPattern : struct, IUnitPattern<TPattern>
    {
        TPattern units = TPattern.Load(pattern);
        ulong valid = ulong.MaxValue >> (BitPattern.WordLength - pattern.Length);
        ulong one = 0;
        ulong two = 0;
        ulong three = 0;
        for (int i = 0; i < text.Length; i++)
        {
            ulong match = units.Mask(text[i]) & valid;
            ulong four = (three << 1) & match;
            three = (two << 1) & match;
            two = (one << 1) & match;
            one = match;
            places[i] = size == 2 ? two : size == 3 ? three : size == 1 ? one : four;
        }
    }
}
