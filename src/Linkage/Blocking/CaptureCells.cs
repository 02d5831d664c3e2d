namespace Linkage.Blocking;

// The matched pairs by what they agree on. A cell is a set of keys, a bit each, those of a field side by side; parts of the records are counted apart,
// so that leaving one out after the other tells how far chance goes.
internal sealed class CaptureCells
{
    private readonly Dictionary<ulong, double[]> _weights = [];

    public const int Parts = 20;

    // Parts that have pairs.
    public int UsedParts => Enumerable.Range(0, Parts).Count(part => _weights.Values.Any(weights => weights[part] > 0));

    public void Add(ulong cell, int part, double weight)
    {
        if (!_weights.TryGetValue(cell, out double[]? weights))
            _weights[cell] = weights = new double[Parts];
        weights[part] += weight;
    }

    // Sorted by cell, so that sums are added in one order. without: a part left out, or -1.
    public (ulong[] Cells, double[] Weights) Without(int without)
    {
        ulong[] cells = [.. _weights.Keys.Order()];
        return (cells, [.. cells.Select(cell => SumWithout(_weights[cell], without))]);
    }

    private static double SumWithout(double[] weights, int without)
    {
        double sum = 0;
        for (int part = 0; part < weights.Length; part++)
            sum += part == without ? 0 : weights[part];
        return sum;
    }
}
