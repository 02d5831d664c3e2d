using System.Collections.Immutable;

namespace Linkage.Graph;

/// <summary>Turns the times of edges into closed ranges of UTC ticks and back. An unknown end reaches without limit.</summary>
internal static class EdgeTimes
{
    internal const long Always = long.MaxValue;
    internal const long Ever = long.MinValue;

    public static DateTimeOffset? First(ImmutableArray<ValidTime> times)
    {
        DateTimeOffset? first = null;
        foreach (ValidTime time in times)
        {
            if ((time.From ?? time.To) is { } from && (first is null || from < first))
                first = from;
        }
        return first;
    }

    public static DateTimeOffset? Last(ImmutableArray<ValidTime> times)
    {
        DateTimeOffset? last = null;
        foreach (ValidTime time in times)
        {
            if (time is { From: not null, To: null })
                return null;   // still so, or nobody knows
            if (time.To is { } to && (last is null || to > last))
                last = to;
        }
        return last;
    }

    public static TickRange ToTicks(ValidTime time)
    {
        long from = time.From?.UtcTicks ?? Ever;
        long to = time.To is not { } end ? Always : end.UtcTicks == from ? from : end.UtcTicks - 1;
        return new TickRange(from, to);
    }

    public static ValidTime ToTime(TickRange range) => new(
        range.From == Ever ? null : Moment(range.From),
        range.To == Always ? null : Moment(range.To == range.From ? range.To : range.To + 1));

    public static DateTimeOffset? ToMoment(long tick) => tick is Ever or Always ? null : Moment(tick);

    private static DateTimeOffset Moment(long tick) => new(tick, TimeSpan.Zero);
}
