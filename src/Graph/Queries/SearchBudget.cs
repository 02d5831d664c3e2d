namespace Linkage.Graph;

/// <summary>Counts the edges that a search touches and says when to stop.</summary>
internal sealed class SearchBudget(long edges, TimeSpan? time, TimeProvider clock, CancellationToken cancellationToken)
{
    private const long ClockInterval = 4096;   // edges between two looks at the clock and the token
    private readonly long _start = time is null ? 0 : clock.GetTimestamp();
    private long _nextLook = ClockInterval;

    public long Explored { get; private set; }

    /// <summary>Gets why the search must stop, or null.</summary>
    public WhyStopped? Spent { get; private set; }

    public void Touch(int count)
    {
        Explored += count;
        if (Explored >= edges)
            Spent ??= WhyStopped.ExpansionBudget;
        if (Explored >= _nextLook)
            Look();
    }

    private void Look()
    {
        _nextLook = Explored + ClockInterval;
        cancellationToken.ThrowIfCancellationRequested();
        if (time is { } limit && clock.GetElapsedTime(_start) >= limit)
            Spent ??= WhyStopped.TimeBudget;
    }
}
