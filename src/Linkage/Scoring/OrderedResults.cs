namespace Linkage;

// Hands over the results of numbered units in the order of their numbers, one at a time, whichever thread finishes first.
internal sealed class OrderedResults<T>(Action<T> handler, Action<int> done)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<int, T> _waiting = [];
    private int _next;

    public void Add(int unit, T result)
    {
        lock (_lock)
        {
            _waiting[unit] = result;
            while (_waiting.Remove(_next, out T? next))
            {
                handler(next);
                done(++_next);
            }
        }
    }
}
