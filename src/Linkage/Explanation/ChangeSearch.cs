namespace Linkage;

/// <summary>Finds the smallest change of levels that gives a pair a weight: the fewest comparisons, among those the least weight, among those the first in their order.</summary>
/// <remarks>
/// Branch and bound by rising number of comparisons, those that could gain most first. Cost: the sets of that size which could reach the weight; a handful for the usual pair of some
/// twenty comparisons. It gives up after 50 million steps, and then says what it found by then.
/// </remarks>
internal sealed class ChangeSearch
{
    private const int MostSteps = 50_000_000;

    private readonly ChangeSpace _space;
    private readonly double _needed;
    private readonly int[] _order;
    private readonly double[] _gains;   // by place in the order: the most that comparison gains
    private readonly int[] _chosen;
    private int[]? _best;
    private double _bestWeight;
    private int _steps;

    private ChangeSearch(ChangeSpace space, double needed)
    {
        (_space, _needed) = (space, needed);
        _order = [.. Enumerable.Range(0, space.Levels.Length).Where(i => space.Options[i].Length > 0).OrderByDescending(i => MostOf(i)).ThenBy(i => i)];
        _gains = [.. _order.Select(i => MostOf(i))];
        _chosen = new int[space.Levels.Length];
    }

    /// <summary>Returns for each comparison the place of its option, or -1 where it stays; null where no change gives the weight.</summary>
    public static int[]? Find(ChangeSpace space, double needed) => new ChangeSearch(space, needed).Run();

    private int[]? Run()
    {
        Array.Fill(_chosen, -1);
        double now = _space.Weigh(_chosen);
        double uncorrected = now - (_space.Correlation?.Invoke(_space.Levels) ?? 0);
        for (int count = 0; count <= _order.Length && _best is null; count++)
            Extend(0, count, uncorrected);
        return _best;
    }

    // uncorrected: the weight of what is chosen, without corrections; ties count no more than they do alone, so it is never too small.
    private void Extend(int place, int left, double uncorrected)
    {
        if (++_steps > MostSteps)
            return;
        if (left == 0)
        {
            Take();
            return;
        }

        if (_order.Length - place < left || uncorrected + MostOf(place, left) + _space.MostCorrelation < _needed - 1e-9)
            return;
        int comparison = _order[place];
        for (int option = 0; option < _space.Options[comparison].Length; option++)
        {
            _chosen[comparison] = option;
            Extend(place + 1, left - 1, uncorrected + _space.Options[comparison][option].Bits - _space.Bits[comparison]);
        }

        _chosen[comparison] = -1;
        Extend(place + 1, left, uncorrected);
    }

    private void Take()
    {
        double weight = _space.Weigh(_chosen);
        if (weight < _needed || (_best is not null && !IsBetter(weight)))
            return;
        (_best, _bestWeight) = ([.. _chosen], weight);
    }

    private bool IsBetter(double weight)
    {
        if (Math.Abs(weight - _bestWeight) > 1e-9)
            return weight < _bestWeight;
        for (int i = 0; i < _chosen.Length; i++)
        {
            if (_chosen[i] != _best![i])
                return _chosen[i] > _best[i];   // the earlier comparison changes
        }

        return false;
    }

    private double MostOf(int comparison) => _space.Options[comparison].Length == 0 ? 0 : _space.Options[comparison][^1].Bits - _space.Bits[comparison];

    // Those behind a place gain less, so the next ones bound all.
    private double MostOf(int place, int count)
    {
        double most = 0;
        for (int i = place; i < place + count; i++)
            most += _gains[i];
        return most;
    }
}
