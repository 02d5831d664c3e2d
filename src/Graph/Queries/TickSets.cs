namespace Linkage.Graph;

/// <summary>Sets of moments as closed ranges of ticks, ascending and apart.</summary>
internal static class TickSets
{
    /// <summary>Sorts ranges and joins those that touch; drops empty ones.</summary>
    public static TickRange[] Merge(TickRange[] ranges)
    {
        Array.Sort(ranges, (left, right) => left.From.CompareTo(right.From));
        List<TickRange> merged = new(ranges.Length);
        foreach (TickRange range in ranges)
        {
            if (range.IsEmpty)
                continue;
            if (merged.Count > 0 && (merged[^1].To == EdgeTimes.Always || range.From <= merged[^1].To + 1))
                merged[^1] = new(merged[^1].From, Math.Max(merged[^1].To, range.To));
            else
                merged.Add(range);
        }
        return [.. merged];
    }

    public static TickRange[] Intersect(TickRange[] left, TickRange[] right)
    {
        List<TickRange> common = [];
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            TickRange both = left[i].Intersect(right[j]);
            if (!both.IsEmpty)
                common.Add(both);
            if (left[i].To < right[j].To)
                i++;
            else
                j++;
        }
        return [.. common];
    }

    /// <summary>The moments of <paramref name="times"/> that come between least and most ticks after some moment of <paramref name="set"/>; both may be negative.</summary>
    public static TickRange[] Reach(TickRange[] set, TickRange[] times, long least, long most) =>
        Intersect(Merge(Array.ConvertAll(set, range => new TickRange(Shift(range.From, least), Shift(range.To, most)))), times);

    /// <summary>The moments until which a wait that began at some moment of <paramref name="set"/> can be renewed by <paramref name="times"/>,
    /// or, with a negative <paramref name="most"/>, those from which on it could have been.</summary>
    public static TickRange[] Renew(TickRange[] set, TickRange[] times, long most)
    {
        TickRange[] renewed = Extend(set, times, most >= 0);
        while (true)
        {
            TickRange[] next = most >= 0 ? Reach(renewed, times, 1, most) : Reach(renewed, times, most, -1);
            TickRange[] grown = Extend(Merge([.. renewed, .. next]), times, most >= 0);
            if (grown.AsSpan().SequenceEqual(renewed))
                return renewed;
            renewed = grown;
        }
    }

    // While a stretch of time lasts, it renews all along.
    private static TickRange[] Extend(TickRange[] set, TickRange[] times, bool onward)
    {
        List<TickRange> extended = [];
        foreach (TickRange time in times)
        {
            TickRange[] within = Intersect(set, [time]);
            if (within.Length > 0)
                extended.Add(onward ? new(within[0].From, time.To) : new(time.From, within[^1].To));
        }
        return Merge([.. extended]);
    }

    private static long Shift(long tick, long by)
    {
        if (tick is EdgeTimes.Ever or EdgeTimes.Always)
            return tick;
        if (by is EdgeTimes.Always or (-EdgeTimes.Always))
            return by > 0 ? EdgeTimes.Always : EdgeTimes.Ever;
        long sum = tick + by;
        return by > 0 && sum < tick ? EdgeTimes.Always : by < 0 && sum > tick ? EdgeTimes.Ever : sum;
    }
}
