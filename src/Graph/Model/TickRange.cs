namespace Linkage.Graph;

/// <summary>A closed range of UTC ticks.</summary>
internal readonly record struct TickRange(long From, long To)
{
    public bool IsEmpty => From > To;

    public bool Overlaps(TickRange other) => From <= other.To && other.From <= To;

    public TickRange Intersect(TickRange other) => new(Math.Max(From, other.From), Math.Min(To, other.To));
}
